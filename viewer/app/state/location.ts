/**
 * The address bar as the page's one store. Steps a person would undo with "back" are pushed; filters and the camera
 * replace. The camera is written without telling the components: nothing but the address depends on it.
 */
import { useSyncExternalStore } from "react";
import { type Camera, formatView, parseView, type ViewState } from "./view-state.ts";

export interface ViewStore {
  readonly current: () => ViewState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly navigate: (patch: Partial<ViewState>, how?: "push" | "replace") => void;
  readonly rememberCamera: (camera: Camera | null) => void;
  /** Called when "back" or "forward" has brought another camera. */
  readonly onRestore: (listener: (camera: Camera | null) => void) => () => void;
}

export function createViewStore(window: Window): ViewStore {
  let state = parseView(window.location.search);
  const listeners = new Set<() => void>();
  const restoring = new Set<(camera: Camera | null) => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const write = (how: "push" | "replace") => {
    const url = `${window.location.pathname}${formatView(state)}`;
    if (how === "push") window.history.pushState(null, "", url);
    else window.history.replaceState(null, "", url);
  };
  window.addEventListener("popstate", () => {
    state = parseView(window.location.search);
    tell();
    for (const restore of restoring) restore(state.camera);
  });
  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    navigate: (patch, how = "push") => {
      const next = { ...state, ...patch };
      if (formatView(next) === formatView(state)) return;
      state = next;
      write(how);
      tell();
    },
    rememberCamera: (camera) => {
      state = { ...state, camera };
      write("replace");
    },
    onRestore: (listener) => {
      restoring.add(listener);
      return () => restoring.delete(listener);
    },
  };
}

export const useViewState = (store: ViewStore): ViewState => useSyncExternalStore(store.subscribe, store.current);
