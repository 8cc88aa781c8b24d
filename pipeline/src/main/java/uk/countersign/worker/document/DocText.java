package uk.countersign.worker.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.poi.hwpf.usermodel.CharacterRun;

/** Puts together the seen text of an old Word document, in which signs of control stand between the characters. */
final class DocText {

    private static final int BLACK_INDEX = 1;
    private static final int WHITE_INDEX = 8;

    private final Extraction extraction;
    private final TextFlow flow;
    /** For each open field whether its result has begun; before that stands its code. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    DocText(Extraction extraction) {
        this.extraction = extraction;
        this.flow = extraction.newText();
    }

    void run(CharacterRun run) {
        StringBuilder seen = new StringBuilder();
        boolean field = run.isSpecialCharacter();
        for (char c : run.text().toCharArray()) {
            switch (c) {
                case 0x13 -> fields.push(false);
                case 0x14 -> {
                    if (!fields.isEmpty()) {
                        fields.pop();
                        fields.push(true);
                    }
                }
                case 0x15 -> fields.poll();
                case 0x02 -> note(field, Note.FOOTNOTES);
                case 0x05 -> note(field, Note.COMMENTS);
                case 0x0B, 0x0C -> seen.append('\n');
                case 0x1E -> seen.append('\u2011');
                case '\t' -> seen.append(c);
                default -> {
                    if (c >= ' ' && !fields.contains(false)) {
                        seen.append(c);
                    }
                }
            }
        }
        write(run, seen);
    }

    /** A cell's paragraphs follow each other on one line until the row ends. */
    void endParagraph(boolean inTable, boolean rowEnds) {
        if (inTable && !rowEnds) {
            flow.text("\t");
        } else {
            flow.endParagraph();
        }
    }

    String finish() {
        return flow.finish();
    }

    private void write(CharacterRun run, StringBuilder seen) {
        Optional<Note> unseen =
                run.isMarkedDeleted() ? Optional.of(Note.DELETIONS) : look(run).unseen();
        if (unseen.isEmpty()) {
            flow.text(seen);
        } else if (!seen.toString().isBlank()) {
            extraction.note(unseen.get());
        }
    }

    private void note(boolean special, Note note) {
        if (special) {
            extraction.note(note);
        }
    }

    private static Look look(CharacterRun run) {
        Look look = Look.UNSAID.hidden(run.isVanished()).struck(run.isStrikeThrough() || run.isDoubleStrikeThrough());
        if (run.isHighlighted()) {
            look = look.marker(indexed(run.getHighlightedColor()));
        }
        int stored = run.getIco24();
        // Blue stands first in the file.
        Optional<Integer> exact =
                stored < 0 ? Optional.empty() : Optional.of(Colour.of(stored, stored >> 8, stored >> 16));
        return look.ink(exact.or(() -> indexed(run.getColor())));
    }

    private static Optional<Integer> indexed(int colour) {
        return switch (colour) {
            case 0 -> Optional.empty();
            case BLACK_INDEX -> Optional.of(Colour.BLACK);
            case WHITE_INDEX -> Optional.of(Colour.WHITE);
            default -> Optional.of(Colour.UNKNOWN);
        };
    }
}
