package uk.countersign.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.countersign.notice.LetterContent;
import uk.countersign.notice.LetterContent.Line;
import uk.countersign.notice.Matter;
import uk.countersign.notice.Notice;
import uk.countersign.school.Platform;

/** Puts notices into words. */
record Wording(ZoneId zone, Instant now) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK);

    /**
     * One email about all of them, gravest first.
     *
     * @param school its name where the member belongs to several, or else empty
     */
    LetterContent of(String school, Collection<Notice> notices) {
        var at = school.isEmpty() ? "" : school + ": ";
        Map<Matter, List<Notice>> byMatter = new EnumMap<>(Matter.class);
        notices.forEach(notice -> byMatter.computeIfAbsent(notice.matter(), any -> new ArrayList<>())
                .add(notice));
        var subjects = byMatter.entrySet().stream()
                .map(each -> MatterWords.of(each.getKey(), count(each.getValue())))
                .toList();
        return new LetterContent(
                subjects.get(0) + (subjects.size() == 1 ? "" : ", and more"),
                byMatter.entrySet().stream()
                        .map(each -> line(at, each.getKey(), each.getValue()))
                        .toList());
    }

    private Line line(String at, Matter matter, List<Notice> notices) {
        var count = count(notices);
        var page = MatterWords.page(matter, count == 1 ? notices.get(0).subject() : "");
        return new Line(at + MatterWords.of(matter, count) + ", " + when(notices) + platforms(notices) + ".", page);
    }

    /** The same thing may have happened to one subject twice. */
    private static int count(List<Notice> notices) {
        // Every stranger on an account is a post of its own.
        return notices.get(0).matter() == Matter.STRANGER
                ? notices.size()
                : (int) notices.stream().map(Notice::subject).distinct().count();
    }

    private String when(List<Notice> notices) {
        var first =
                notices.stream().map(Notice::at).min(Comparator.naturalOrder()).orElse(now);
        var last =
                notices.stream().map(Notice::at).max(Comparator.naturalOrder()).orElse(now);
        var from = said(first);
        var to = said(last);
        return from.equals(to) ? from : "between " + from + " and " + to;
    }

    /** The clock alone where it is today. */
    String said(Instant at) {
        var local = at.atZone(zone);
        var today = local.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return (today ? CLOCK : DAY).format(local);
    }

    /** As the end of a sentence. */
    String at(Instant at) {
        var local = at.atZone(zone);
        var today = local.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? "at " + CLOCK.format(local) : "on " + DATE.format(local) + " at " + CLOCK.format(local);
    }

    private static String platforms(List<Notice> notices) {
        var counts = notices.stream()
                .flatMap(notice -> notice.platform().stream())
                .collect(Collectors.groupingBy(Platform::label, TreeMap::new, Collectors.counting()));
        if (counts.isEmpty()) {
            return "";
        }
        if (counts.size() == 1) {
            return " (" + counts.firstKey() + ")";
        }
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " on " + each.getKey())
                .collect(Collectors.joining(", ", " (", ")"));
    }
}
