package uk.countersign.web;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.calendar.BankHolidays;
import uk.countersign.calendar.CalendarDay;
import uk.countersign.calendar.CalendarFile;
import uk.countersign.calendar.DayKind;
import uk.countersign.calendar.Timing;
import uk.countersign.school.QuietHours;
import uk.countersign.security.SignedIn;

/** The school's days, and what it wants of times. */
@Page
class CalendarController {

    private static final String PAGE = "redirect:/settings/calendar";
    private static final int LARGEST_FILE = 2_000_000;

    private final CalendarPages pages;
    private final CalendarChanges changes;
    private final Clock clock;

    CalendarController(CalendarPages pages, CalendarChanges changes, Clock clock) {
        this.pages = pages;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping("/settings/calendar")
    String calendar(SignedIn viewer, Model model) {
        model.addAttribute("calendar", pages.of(viewer));
        return "calendar";
    }

    @PostMapping("/settings/calendar/days")
    String add(
            SignedIn viewer,
            @RequestParam("kind") DayKind kind,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam("from") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            RedirectAttributes next) {
        try {
            var first = LocalDate.parse(from.strip());
            var last = to.isBlank() ? first : LocalDate.parse(to.strip());
            if (last.isBefore(first)) {
                return refused("The last day is before the first. Nothing was added.", next);
            }
            var day = new CalendarDay.Wanted(kind, name.isBlank() ? kind.label() : name.strip(), first, last);
            return said(changes.add(viewer, List.of(day), "by hand"), next);
        } catch (DateTimeException notADay) {
            return refused("Give the days like 2026-10-26. Nothing was added.", next);
        }
    }

    @PostMapping("/settings/calendar/days/remove")
    String remove(SignedIn viewer, @RequestParam("id") String id, RedirectAttributes next) {
        if (!changes.remove(viewer, id)) {
            throw new NotHere();
        }
        return said("Taken out of the calendar.", next);
    }

    @PostMapping("/settings/calendar/file")
    String file(SignedIn viewer, @RequestParam("file") MultipartFile file, RedirectAttributes next) throws IOException {
        if (file.isEmpty() || file.getSize() > LARGEST_FILE) {
            return refused(
                    "Choose a file of at most 2 MB: a calendar (.ics), a table (.csv) or the list of bank"
                            + " holidays (.json).",
                    next);
        }
        var read = CalendarFile.read(file.getBytes(), viewer.school().nation());
        next.addFlashAttribute("left", read.left());
        return read.days().isEmpty()
                ? refused("Nothing was brought in.", next)
                : said(changes.add(viewer, read.days(), read.source()), next);
    }

    @PostMapping("/settings/calendar/bank-holidays")
    String bankHolidays(SignedIn viewer, RedirectAttributes next) {
        var today = clock.instant().atZone(viewer.school().zone()).toLocalDate();
        var days = CalendarPages.yearsToFill(today).stream()
                .flatMap(year -> BankHolidays.of(viewer.school().nation(), year).stream())
                .filter(day -> !day.to().isBefore(today))
                .toList();
        return said(changes.add(viewer, days, "by rule"), next);
    }

    @PostMapping("/settings/calendar/timing")
    String timing(
            SignedIn viewer,
            @RequestParam(name = "quiet-from", defaultValue = "") String from,
            @RequestParam(name = "quiet-to", defaultValue = "") String to,
            @RequestParam(name = "into-holidays", defaultValue = "false") boolean intoHolidays,
            @RequestParam(name = "days-ahead", defaultValue = "2") int daysAhead,
            RedirectAttributes next) {
        var quiet = quietHours(from, to);
        if (quiet.isEmpty()) {
            return refused(
                    "Give both ends of the quiet hours like 20:00, or leave both empty. Nothing was saved.", next);
        }
        if (daysAhead < 0 || daysAhead > Timing.MOST_DAYS_AHEAD) {
            return refused(
                    "Choose between 0 and " + Timing.MOST_DAYS_AHEAD + " working days ahead. Nothing was saved.", next);
        }
        changes.set(viewer, quiet.get(), new Timing(intoHolidays, daysAhead));
        return said("Saved. New posts are timed by it from now on.", next);
    }

    private static Optional<QuietHours> quietHours(String from, String to) {
        if (from.isBlank() && to.isBlank()) {
            return Optional.of(QuietHours.NONE);
        }
        try {
            return Optional.of(new QuietHours(LocalTime.parse(from.strip()), LocalTime.parse(to.strip())));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static String said(int added, RedirectAttributes next) {
        return said(
                switch (added) {
                    case 0 -> "All of it stood in the calendar already.";
                    case 1 -> "Added to the calendar.";
                    default -> added + " entries added to the calendar.";
                },
                next);
    }

    private static String said(String words, RedirectAttributes next) {
        next.addFlashAttribute(QueueController.OUTCOMES, Outcomes.said(words));
        return PAGE;
    }

    private static String refused(String words, RedirectAttributes next) {
        next.addFlashAttribute("refusal", words);
        return PAGE;
    }
}
