package uk.countersign.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import uk.countersign.web.Piece.Kind;

/**
 * Makes one text of two: as it was written and as it will be sent, word by word, with the findings' places marked. What
 * is not taken out is exactly what will be sent.
 */
final class MarkedText {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’_-]*|\\s+|\\X");

    /** A text that is longer than any platform takes is shown as it will be sent, without what was taken out. */
    private static final int LONGEST_COMPARED = 20_000;

    private MarkedText() {}

    /**
     * A place to be marked, in the text as it was written.
     *
     * @param tone see {@link Piece}
     */
    record Mark(int start, int end, String tone, int weight, String why) {}

    static List<Piece> of(String written, String sent, List<Mark> marks) {
        if (written.equals(sent)) {
            return cut(Kind.KEPT, written, 0, marks);
        }
        if (written.length() > LONGEST_COMPARED || sent.length() > LONGEST_COMPARED) {
            return List.of(new Piece(Kind.KEPT, sent, "", ""));
        }
        var before = words(written);
        var after = words(sent);
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            var source = delta.getSource();
            var start = offset(before, source.getPosition());
            var text = String.join("", source.getLines());
            if (delta.getType() == DeltaType.EQUAL) {
                pieces.addAll(cut(Kind.KEPT, text, start, marks));
                continue;
            }
            if (!text.isEmpty()) {
                pieces.addAll(cut(Kind.TAKEN_OUT, text, start, marks));
            }
            var added = String.join("", delta.getTarget().getLines());
            if (!added.isEmpty()) {
                pieces.add(new Piece(Kind.PUT_IN, added, "", ""));
            }
        }
        return List.copyOf(pieces);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static int offset(List<String> words, int position) {
        return words.subList(0, position).stream().mapToInt(String::length).sum();
    }

    /** Cuts a run of the written text, which begins at the offset, wherever a mark begins or ends. */
    private static List<Piece> cut(Kind kind, String text, int offset, List<Mark> marks) {
        var end = offset + text.length();
        var cuts = new TreeSet<>(List.of(offset, end));
        for (var mark : marks) {
            cuts.add(Math.min(Math.max(mark.start(), offset), end));
            cuts.add(Math.min(Math.max(mark.end(), offset), end));
        }
        List<Piece> pieces = new ArrayList<>();
        var from = offset;
        for (int to : cuts.tailSet(offset, false)) {
            var start = from;
            var gravest = marks.stream()
                    .filter(mark -> mark.start() <= start && mark.end() >= to)
                    .min(Comparator.comparingInt(Mark::weight));
            var part = text.substring(start - offset, to - offset);
            pieces.add(new Piece(
                    kind,
                    part,
                    gravest.map(Mark::tone).orElse(""),
                    gravest.map(Mark::why).orElse("")));
            from = to;
        }
        return pieces;
    }
}
