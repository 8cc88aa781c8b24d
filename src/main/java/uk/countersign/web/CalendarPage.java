package uk.countersign.web;

import java.util.List;

/**
 * A school's calendar with what follows from it.
 *
 * @param nation as people write it
 * @param knownUntil the last day of the last term, in words; empty while no term is known
 */
record CalendarPage(
        boolean mayChange, String nation, List<Year> years, String knownUntil, Hours hours, List<Kind> kinds) {

    /** One school year. */
    record Year(String name, boolean over, List<Entry> entries) {}

    /** One entry. */
    record Entry(String id, String kind, String tone, String name, String days, boolean now) {}

    /** A kind to choose from. */
    record Kind(String id, String label) {}

    /**
     * What the school wants of times.
     *
     * @param from of the quiet hours; empty when there are none
     */
    record Hours(String from, String to, boolean intoHolidays, int daysAhead) {}

    public boolean empty() {
        return years.isEmpty();
    }
}
