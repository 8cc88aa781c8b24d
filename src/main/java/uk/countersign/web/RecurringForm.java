package uk.countersign.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import uk.countersign.draft.SourceFile;
import uk.countersign.intake.FieldProblem;
import uk.countersign.recurring.RecurringPost;
import uk.countersign.recurring.Rhythm;
import uk.countersign.recurring.Wording;

/**
 * What somebody has typed into the form for a recurring post.
 *
 * @param what the same as of a single post
 * @param weekdays by their names
 * @param clock the time of day
 * @param days by the name of {@link Rhythm.Days}
 * @param version of the rule on which it is based; empty for a new one
 */
record RecurringForm(
        ComposeForm what,
        Set<String> weekdays,
        String clock,
        String from,
        String until,
        String days,
        String version,
        boolean dropPictures) {

    static RecurringForm empty(List<String> defaultChannels, LocalDate today) {
        return new RecurringForm(
                ComposeForm.empty("", defaultChannels),
                Set.of(),
                "08:30",
                today.toString(),
                "",
                Rhythm.Days.TERM_TIME.name(),
                "",
                false);
    }

    static RecurringForm of(RecurringPost post, List<String> defaultChannels) {
        var wording = post.wording();
        var rhythm = post.rhythm();
        var channels = wording.channels().isEmpty() ? defaultChannels : wording.channels();
        return new RecurringForm(
                new ComposeForm(
                        "",
                        wording.text(),
                        Set.copyOf(channels),
                        wording.category().orElse(""),
                        "",
                        String.join("\n", wording.pictured()),
                        wording.credit().orElse(""),
                        List.of()),
                rhythm.weekdays().stream().map(DayOfWeek::name).collect(Collectors.toSet()),
                rhythm.time().toString(),
                rhythm.from().toString(),
                rhythm.until().map(LocalDate::toString).orElse(""),
                rhythm.days().name(),
                String.valueOf(post.version()),
                false);
    }

    static RecurringForm of(MultiValueMap<String, String> fields) {
        return new RecurringForm(
                ComposeForm.of(fields),
                Set.copyOf(fields.getOrDefault("weekday", List.of())),
                first(fields, "clock"),
                first(fields, "from"),
                first(fields, "until"),
                first(fields, "days"),
                first(fields, "version"),
                !first(fields, "drop-pictures").isEmpty());
    }

    Wording wording(List<SourceFile> files) {
        return new Wording(
                what.text().strip(),
                Optional.of(what.category()).filter(category -> !category.isBlank()),
                what.channels().stream().sorted().toList(),
                what.names(),
                Optional.of(what.credit().strip()).filter(credit -> !credit.isEmpty()),
                files);
    }

    /** A rhythm, or what is wrong with it. */
    record Read(Optional<Rhythm> rhythm, List<FieldProblem> problems) {}

    Read rhythm() {
        var problems = new ArrayList<FieldProblem>();
        var chosen = Arrays.stream(DayOfWeek.values())
                .filter(day -> weekdays.contains(day.name()))
                .toList();
        if (chosen.isEmpty()) {
            problems.add(new FieldProblem("weekdays", "Choose at least one day of the week."));
        }
        var time = time();
        if (time.isEmpty()) {
            problems.add(new FieldProblem("clock", "Give a time of day, like 08:30."));
        }
        var first = date(from);
        if (first.isEmpty()) {
            problems.add(new FieldProblem("from", "Give the first day, like 2026-11-23."));
        }
        var last = date(until);
        if (last.isEmpty() && !until.isBlank()) {
            problems.add(new FieldProblem("until", "Give the last day like 2027-07-22, or leave it empty."));
        }
        if (!problems.isEmpty()) {
            return new Read(Optional.empty(), problems);
        }
        return new Read(time.flatMap(at -> first.map(day -> new Rhythm(chosen, at, day, last, which()))), List.of());
    }

    private Rhythm.Days which() {
        return Arrays.stream(Rhythm.Days.values())
                .filter(which -> which.name().equals(days.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(Rhythm.Days.TERM_TIME);
    }

    private Optional<LocalTime> time() {
        try {
            return Optional.of(LocalTime.parse(clock.strip()));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written.strip()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        var values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
