package uk.countersign.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Kinds of posts, as people read them. */
final class Categories {

    /** Those that the page offers, by what the record holds. */
    static final Map<String, String> OFFERED = offered();

    private Categories() {}

    private static Map<String, String> offered() {
        Map<String, String> offered = new LinkedHashMap<>();
        offered.put("ACHIEVEMENT", "Achievement");
        offered.put("EVENT", "Event");
        offered.put("REMINDER", "Reminder");
        offered.put("TRIP", "Trip or class news");
        offered.put("NEWSLETTER", "Newsletter");
        offered.put("SEASONAL", "Seasonal greeting");
        offered.put("VACANCY", "Vacancy");
        offered.put("FEEDBACK", "Asking for views");
        offered.put("ALERT", "Urgent notice");
        return offered;
    }

    /** A kind that the page does not offer is shown as it was written, without its capitals. */
    static String label(String category) {
        return OFFERED.getOrDefault(
                category.toUpperCase(Locale.ROOT),
                category.toLowerCase(Locale.UK).replace('_', ' ').replace('-', ' '));
    }
}
