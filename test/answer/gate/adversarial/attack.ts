import { around, type Scene, type SceneName, type Scenes } from "../scenes.ts";

/** One reply of a model that misbehaves in one way; everything else about it is in order. */
export type Attack = { language: "zh" | "en"; scene: Scene; raw: string };

export type AttackClass = {
  /** Its number and name in the list of classes. */
  name: string;
  attacks: (scenes: Scenes) => Attack[];
};

/** The words of an attack, before the figures of a scene or behind them. */
export type Wording = { before: string } | { after: string };

/** Every wording with every scene named: the figures are all there, so that the words alone are at fault. */
export function worded(
  scenes: Scenes,
  names: readonly SceneName[],
  wordings: { zh: readonly Wording[]; en: readonly Wording[] },
): Attack[] {
  return names.flatMap((name) =>
    (["zh", "en"] as const).flatMap((language) =>
      wordings[language].map((wording): Attack => {
        const scene = scenes[name];
        const raw = "before" in wording ? around(scene, wording.before) : around(scene, "", wording.after);
        return { language, scene, raw };
      }),
    ),
  );
}

export function before(...texts: readonly string[]): Wording[] {
  return texts.map((text) => ({ before: text }));
}

export function after(...texts: readonly string[]): Wording[] {
  return texts.map((text) => ({ after: text }));
}
