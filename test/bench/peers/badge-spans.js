export const tag = 'span';
export const ready = async () => undefined;
