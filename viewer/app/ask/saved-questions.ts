/** Questions that a person keeps, in this browser. */
const storageKey = "xianzhi.questions";

export interface SavedQuestion {
  readonly name: string;
  readonly cypher: string;
}

export function savedQuestions(storage: Storage): readonly SavedQuestion[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(storageKey) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isSaved) : [];
  } catch {
    return [];
  }
}

export function saveQuestions(storage: Storage, questions: readonly SavedQuestion[]): void {
  storage.setItem(storageKey, JSON.stringify(questions));
}

const isSaved = (value: unknown): value is SavedQuestion =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  typeof value.name === "string" &&
  "cypher" in value &&
  typeof value.cypher === "string";
