package uk.countersign.calendar;

import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.countersign.school.Nation;

/**
 * A file with days, read.
 *
 * @param source what kind of file it was, in words
 * @param days what could be understood
 * @param left what could not, in words for whoever brought it
 */
public record CalendarFile(String source, List<CalendarDay.Wanted> days, List<String> left) {

    public CalendarFile {
        days = List.copyOf(days);
        left = List.copyOf(left);
    }

    /** Reads a calendar file, the government's list of bank holidays, or a table; which of them it is, it shows itself. */
    public static CalendarFile read(byte[] file, Nation nation) {
        var text = new String(file, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        var start = text.stripLeading();
        if (start.startsWith("BEGIN:VCALENDAR")) {
            return TermDates.read(start);
        }
        return start.startsWith("{") ? BankHolidayList.read(start, nation) : DayTable.read(text);
    }
}
