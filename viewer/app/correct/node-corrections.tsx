/** Putting a node right where the error is seen: name, type, what it is one with, which wordings are another thing. */
import { Button, Checkbox, Modal, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { IconPencil, IconScissors } from "@tabler/icons-react";
import { type FormEvent, Fragment, useState } from "react";
import type { GraphNode } from "../../../graph/artifact.ts";
import type { NodeId, NodeType } from "../../../src/facts.ts";
import { useFinder } from "../find/finder.tsx";
import inspector from "../inspector/inspector.module.css";
import { useTranslate } from "../messages/index.ts";
import { nodeTypes } from "../model/domain.ts";
import type { Correction } from "../state/changes.ts";
import { useExplorer } from "../state/explorer.tsx";
import { useDecisions } from "./decisions.tsx";

const actions = ["rename", "retype", "merge", "split", "drop-node"] as const;
type Action = (typeof actions)[number];

export function NodeCorrections({ node }: { readonly node: GraphNode }) {
  const t = useTranslate();
  const { changes } = useDecisions();
  const [opened, setOpened] = useState(false);
  if (changes === null) return null;
  return (
    <>
      <button type="button" className={inspector.open} onClick={() => setOpened(true)}>
        <IconPencil size={15} aria-hidden />
        {t("correct.title")}
      </button>
      <CorrectionDialog node={node} begin={opened ? { action: "rename" } : null} onClose={() => setOpened(false)} />
    </>
  );
}

/** The other wordings of a node, each with the way to say that it means another thing. */
export function Aliases({ node }: { readonly node: GraphNode }) {
  const t = useTranslate();
  const { changes } = useDecisions();
  const [wrong, setWrong] = useState<string | null>(null);
  if (changes === null) return node.aliases.join("、");
  return (
    <>
      {node.aliases.map((alias, at) => (
        <Fragment key={alias}>
          {at > 0 && "、"}
          {alias}
          <button
            type="button"
            className={inspector.apart}
            aria-label={t("correct.splitOne", { name: alias })}
            title={t("correct.splitOne", { name: alias })}
            onClick={() => setWrong(alias)}
          >
            <IconScissors size={13} aria-hidden />
          </button>
        </Fragment>
      ))}
      <CorrectionDialog
        node={node}
        begin={wrong === null ? null : { action: "split", names: [wrong] }}
        onClose={() => setWrong(null)}
      />
    </>
  );
}

/** What the form says when it opens. */
interface Beginning {
  readonly action: Action;
  readonly names?: readonly string[];
}

interface CorrectionDialogProps {
  readonly node: GraphNode;
  /** Null where the dialog is closed. */
  readonly begin: Beginning | null;
  readonly onClose: () => void;
}

function CorrectionDialog({ node, begin, onClose }: CorrectionDialogProps) {
  const t = useTranslate();
  return (
    <Modal.Root opened={begin !== null} onClose={onClose} size={460} lockScroll={false}>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t("correct.title")}>
        <Modal.Body p="md">{begin !== null && <Form node={node} begin={begin} onDone={onClose} />}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

interface FormProps {
  readonly node: GraphNode;
  readonly begin: Beginning;
  readonly onDone: () => void;
}

function Form({ node, begin, onDone }: FormProps) {
  const t = useTranslate();
  const { model, store } = useExplorer();
  const { decide } = useDecisions();
  const finder = useFinder();
  const [action, setAction] = useState<Action>(begin.action);
  const [name, setName] = useState(node.name);
  const [type, setType] = useState<NodeType>(node.type);
  const [other, setOther] = useState<NodeId | null>(null);
  const [names, setNames] = useState<readonly string[]>(begin.names ?? []);
  const [reason, setReason] = useState("");
  const possible = actions.filter((each) => each !== "split" || node.aliases.length > 0);

  const correction = (): Correction | null => {
    const base = { node: node.id, reason };
    if (action === "rename")
      return name.trim() === "" || name === node.name ? null : { action, name: name.trim(), ...base };
    if (action === "retype") return type === node.type ? null : { action, type, ...base };
    if (action === "drop-node") return { action, ...base };
    if (action === "merge") return other === null ? null : { action, nodes: [node.id, other], into: node.id, reason };
    return names.length === 0 ? null : { action, names, into: names[0]!, ...base };
  };
  const ready = reason.trim() !== "" && correction() !== null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = correction();
    if (given === null || !ready) return;
    const decided = await decide(given);
    if (decided.outcome !== "written") return;
    if (action === "drop-node") store.navigate({ selection: null });
    onDone();
  };
  const chooseOther = () =>
    finder.open({
      title: t("correct.mergeWith", { name: node.name }),
      accept: (id) => id !== node.id && model.nodes.get(id)?.type === node.type,
      answer: setOther,
    });

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <NativeSelect
          label={t("correct.what", { name: node.name })}
          value={action}
          onChange={(event) => setAction(event.currentTarget.value as Action)}
          data={possible.map((value) => ({ value, label: t(`correct.action.${value}`) }))}
        />
        {action === "rename" && (
          <TextInput
            label={t("correct.newName")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        {action === "retype" && (
          <NativeSelect
            label={t("correct.newType")}
            value={type}
            onChange={(event) => setType(event.currentTarget.value as NodeType)}
            data={nodeTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
          />
        )}
        {action === "merge" && (
          <Button variant="default" onClick={chooseOther}>
            {other === null ? t("correct.chooseOther") : (model.nodes.get(other)?.name ?? other)}
          </Button>
        )}
        {action === "split" && (
          <Checkbox.Group label={t("correct.whichNames")} value={[...names]} onChange={setNames}>
            <Stack gap={4} mt={4}>
              {node.aliases.map((alias) => (
                <Checkbox key={alias} size="xs" value={alias} label={alias} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <Textarea
          label={t("correct.reason")}
          description={t("correct.reasonHint")}
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
          }}
          data-autofocus={begin.action === "split" ? true : undefined}
        />
        <Button type="submit" disabled={!ready}>
          {t("correct.write")}
        </Button>
      </Stack>
    </form>
  );
}
