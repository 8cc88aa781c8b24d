package uk.countersign.calendar;

/**
 * How a school times what has no time of its own.
 *
 * @param intoHolidays whether a post without a time may go out in the holidays
 * @param daysAhead how many working days before its time a recurring post is put before an approver
 */
public record Timing(boolean intoHolidays, int daysAhead) {

    public static final Timing USUAL = new Timing(true, 2);

    /** More would write drafts before anybody knows what the week brings. */
    public static final int MOST_DAYS_AHEAD = 20;

    public Timing {
        if (daysAhead < 0 || daysAhead > MOST_DAYS_AHEAD) {
            throw new IllegalArgumentException("Between 0 and " + MOST_DAYS_AHEAD + " days ahead");
        }
    }
}
