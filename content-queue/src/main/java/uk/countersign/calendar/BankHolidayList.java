package uk.countersign.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.school.Nation;

/** The list of bank holidays as the government publishes it, in JSON: by division, each with its events. */
final class BankHolidayList {

    private static final String SOURCE = "the government’s list";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<Map<String, Division>> DIVISIONS = new TypeReference<>() {};

    private BankHolidayList() {}

    private record Division(Optional<List<Event>> events) {}

    private record Event(Optional<String> title, Optional<String> date) {}

    static CalendarFile read(String json, Nation nation) {
        var days = new ArrayList<CalendarDay.Wanted>();
        try {
            var division = MAPPER.readValue(json, DIVISIONS).get(name(nation));
            if (division == null) {
                return nothing();
            }
            for (var event : division.events().orElse(List.of())) {
                var day = LocalDate.parse(event.date().orElse(""));
                var name = event.title().orElse(DayKind.BANK_HOLIDAY.label());
                days.add(new CalendarDay.Wanted(DayKind.BANK_HOLIDAY, name, day, day));
            }
        } catch (JacksonException | DateTimeException notTheList) {
            return nothing();
        }
        return new CalendarFile(SOURCE, days, List.of());
    }

    private static CalendarFile nothing() {
        return new CalendarFile(
                SOURCE, List.of(), List.of("This is not the list of bank holidays as GOV.UK gives it as JSON."));
    }

    private static String name(Nation nation) {
        return switch (nation) {
            case ENGLAND, WALES -> "england-and-wales";
            case SCOTLAND -> "scotland";
            case NORTHERN_IRELAND -> "northern-ireland";
        };
    }
}
