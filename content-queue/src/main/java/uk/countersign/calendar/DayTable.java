package uk.countersign.calendar;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/** Days as a table: {@code kind,name,from,to}, the last may be left out for a single day. A first line of titles is skipped. */
final class DayTable {

    private static final String SOURCE = "a table";
    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);

    private DayTable() {}

    static CalendarFile read(String text) {
        var days = new ArrayList<CalendarDay.Wanted>();
        var left = new ArrayList<String>();
        try (var lines = CsvReader.builder()
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            boolean first = true;
            for (var line : lines) {
                var day = day(line);
                day.ifPresent(days::add);
                if (day.isEmpty() && !first) {
                    left.add("Line " + line.getStartingLineNumber()
                            + " was not understood. Write it like: half term,October half term,2026-10-26,2026-10-30");
                }
                first = false;
            }
        } catch (CsvParseException broken) {
            left.add("This is not a table that we can read. Save it as CSV.");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (days.isEmpty() && left.isEmpty()) {
            left.add("No days were found in it. Each line is: kind, name, first day, last day.");
        }
        return new CalendarFile(SOURCE, days, left);
    }

    private static Optional<CalendarDay.Wanted> day(CsvRecord line) {
        if (line.getFieldCount() < 3) {
            return Optional.empty();
        }
        try {
            var from = date(line.getField(2));
            var to = line.getFieldCount() > 3 && !line.getField(3).isBlank() ? date(line.getField(3)) : from;
            return kind(line.getField(0))
                    .map(kind -> new CalendarDay.Wanted(
                            kind,
                            line.getField(1).isBlank()
                                    ? kind.label()
                                    : line.getField(1).strip(),
                            from,
                            to));
        } catch (DateTimeException | IllegalArgumentException notADay) {
            return Optional.empty();
        }
    }

    private static LocalDate date(String written) {
        var text = written.strip();
        return text.indexOf('/') > 0 ? LocalDate.parse(text, BRITISH) : LocalDate.parse(text);
    }

    private static Optional<DayKind> kind(String written) {
        var plain = written.strip().toUpperCase(Locale.UK).replaceAll("[ _-]+", " ");
        for (var kind : DayKind.values()) {
            if (kind.name().replace('_', ' ').equals(plain)
                    || kind.label().toUpperCase(Locale.UK).equals(plain)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
