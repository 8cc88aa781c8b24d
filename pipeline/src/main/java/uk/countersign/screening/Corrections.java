package uk.countersign.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.Span;

/** Writes what the checks corrected into the texts. Pure: the same findings give the same text. */
public final class Corrections {

    private final List<Finding> corrections;

    private Corrections(List<Finding> corrections) {
        this.corrections = corrections;
    }

    /** Of all stages, in the order in which the stages ran. */
    public static Corrections of(Collection<Finding> findings) {
        return new Corrections(findings.stream().filter(Finding::corrects).toList());
    }

    /** The text for one channel. */
    public String text(String written, String channel) {
        return apply(written, Place.TEXT, finding -> concerns(finding, channel));
    }

    /** The alt text of a picture for one channel. */
    public String altText(String written, int picture, String channel) {
        return apply(written, Place.altText(picture), finding -> concerns(finding, channel));
    }

    /** The text with every correction that any channel asks for. */
    public String strictestText(String written) {
        return apply(written, Place.TEXT, finding -> true);
    }

    /** The alt text of a picture with every correction that any channel asks for. */
    public String strictestAltText(String written, int picture) {
        return apply(written, Place.altText(picture), finding -> true);
    }

    /** Whether texts differ between channels. */
    public boolean differByChannel() {
        return corrections.stream().anyMatch(finding -> finding.channel().isPresent());
    }

    private static boolean concerns(Finding finding, String channel) {
        return finding.channel().map(channel::equals).orElse(true);
    }

    private String apply(String written, Place place, Predicate<Finding> concerned) {
        var edits = new ArrayList<Edit>();
        for (int i = 0; i < corrections.size(); i++) {
            var finding = corrections.get(i);
            Optional<Span> span = finding.span();
            if (finding.place().equals(place) && concerned.test(finding) && span.isPresent()) {
                edits.add(new Edit(span.get(), finding.fix().orElse(""), i));
            }
        }
        var corrected = new StringBuilder(written);
        settled(edits).forEach(edit -> corrected.replace(edit.span.start(), edit.span.end(), edit.fix));
        return corrected.toString();
    }

    private record Edit(Span span, String fix, int order) {
        int length() {
            return span.end() - span.start();
        }
    }

    /**
     * Of overlapping edits the longer one, which takes away more; of equally long ones the earlier stage's, for whether
     * somebody may be named at all comes before how the name is written. From the end of the text, so that each leaves
     * the places of the next as they were.
     */
    private static List<Edit> settled(List<Edit> edits) {
        var longestFirst = edits.stream()
                .sorted(Comparator.comparingInt(Edit::length).reversed().thenComparingInt(Edit::order))
                .toList();
        var settled = new java.util.TreeMap<Integer, Edit>();
        for (var edit : longestFirst) {
            var before = settled.floorEntry(edit.span.start());
            var after = settled.ceilingEntry(edit.span.start());
            boolean free = (before == null || !before.getValue().span.overlaps(edit.span))
                    && (after == null || !after.getValue().span.overlaps(edit.span));
            if (free && !settled.containsKey(edit.span.start())) {
                settled.put(edit.span.start(), edit);
            }
        }
        return List.copyOf(settled.descendingMap().values());
    }
}
