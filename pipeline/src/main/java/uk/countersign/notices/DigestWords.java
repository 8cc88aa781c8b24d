package uk.countersign.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.countersign.draft.CheckName;
import uk.countersign.notice.LetterContent;
import uk.countersign.notice.LetterContent.Line;
import uk.countersign.notice.UnsignedDraft;

/** Puts what waits into words. */
final class DigestWords {

    private static final String QUEUE = "/queue";

    private DigestWords() {}

    /**
     * What waits for a member in one school.
     *
     * @param school its name where the member belongs to several, or else empty
     */
    record Waiting(String school, List<UnsignedDraft> drafts, Wording wording) {

        Waiting {
            drafts = List.copyOf(drafts);
        }

        int judgement() {
            return (int)
                    drafts.stream().filter(draft -> !draft.toJudge().isEmpty()).count();
        }
    }

    static LetterContent of(List<Waiting> schools) {
        var all = schools.stream().mapToInt(each -> each.drafts().size()).sum();
        var judgement = schools.stream().mapToInt(Waiting::judgement).sum();
        List<Line> lines = new ArrayList<>();
        schools.forEach(each -> lines.addAll(lines(each)));
        var last = lines.remove(lines.size() - 1);
        lines.add(new Line(last.words(), QUEUE));
        return new LetterContent(
                drafts(all) + " for your signature" + (judgement == 0 ? "" : ", " + needs(judgement)), lines);
    }

    private static List<Line> lines(Waiting waiting) {
        List<Line> lines = new ArrayList<>();
        var judgement = waiting.judgement();
        var at = waiting.school().isEmpty() ? "" : waiting.school() + ": ";
        lines.add(line(at + drafts(waiting.drafts().size()) + " for your signature."));
        if (judgement > 0) {
            var whole = needs(judgement) + ": " + kinds(waiting.drafts()) + ".";
            lines.add(line(whole));
        }
        first(waiting.drafts())
                .ifPresent(due -> lines.add(
                        line("The first is to go out " + waiting.wording().at(due) + ".")));
        return lines;
    }

    private static Line line(String words) {
        return new Line(words, "");
    }

    private static String drafts(int count) {
        return count == 1 ? "1 draft waits" : count + " drafts wait";
    }

    private static String needs(int count) {
        return count == 1 ? "1 needs your judgement" : count + " need your judgement";
    }

    private static String kinds(List<UnsignedDraft> drafts) {
        Map<CheckName, Integer> counts = new EnumMap<>(CheckName.class);
        drafts.forEach(draft -> draft.toJudge().forEach(check -> counts.merge(check, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " on " + CheckWords.of(each.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static Optional<Instant> first(List<UnsignedDraft> drafts) {
        return drafts.stream().flatMap(draft -> draft.due().stream()).min(Comparator.naturalOrder());
    }
}
