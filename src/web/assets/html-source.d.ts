export declare function noiseIn(file: string, text: string): RegExp;
export declare function shownNoise(noise: string): string;
export declare function shownSlice(slice: string, file: string): string;
