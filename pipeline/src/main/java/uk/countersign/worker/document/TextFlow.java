package uk.countersign.worker.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import uk.countersign.reading.Problem;
import uk.countersign.reading.UnreadableFile;

/**
 * Puts text together in reading order: a paragraph a line, a table's row a line with tabs between its cells, a text
 * box after the paragraph that it hangs on.
 */
final class TextFlow {

    private final int limit;
    private int length;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Deque<List<String>> rows = new ArrayDeque<>();

    TextFlow(int limit) {
        this.limit = limit;
        frames.push(new Frame());
    }

    void text(CharSequence text) {
        length += text.length();
        if (length > limit) {
            throw new UnreadableFile(Problem.TOO_LONG);
        }
        top().line.append(text);
    }

    /** Takes back the paragraph begun. */
    void dropLine() {
        top().line.setLength(0);
    }

    void endParagraph() {
        top().flush();
    }

    void startRow() {
        rows.push(new ArrayList<>());
    }

    void startCell() {
        frames.push(new Frame());
    }

    /** A cell's paragraphs become one piece of a line. */
    void endCell() {
        String cell = close().strip().replaceAll("(?<!\\s)\\s*\\n\\s*", " ");
        if (!rows.isEmpty()) {
            rows.getFirst().add(cell);
        }
    }

    void endRow() {
        String row = String.join("\t", rows.pop()).stripTrailing();
        if (!row.isBlank()) {
            if (!top().line.isEmpty()) {
                top().flush();
            }
            top().line.append(row);
            top().flush();
        }
    }

    void startBox() {
        frames.push(new Frame());
    }

    void endBox() {
        String box = close().strip();
        if (!box.isEmpty()) {
            top().boxes.add(box);
        }
    }

    /** All that was put in, whatever is still open. */
    String finish() {
        while (frames.size() > 1) {
            String rest = close();
            top().line.append(rest);
        }
        return close();
    }

    private String close() {
        Frame frame = frames.pop();
        if (!frame.line.isEmpty() || !frame.boxes.isEmpty()) {
            frame.flush();
        }
        return frame.done.toString();
    }

    private Frame top() {
        return frames.getFirst();
    }

    private static final class Frame {
        private final StringBuilder done = new StringBuilder();
        private final StringBuilder line = new StringBuilder();
        private final List<String> boxes = new ArrayList<>();

        private void flush() {
            done.append(line).append('\n');
            line.setLength(0);
            boxes.forEach(box -> done.append(box).append('\n'));
            boxes.clear();
        }
    }
}
