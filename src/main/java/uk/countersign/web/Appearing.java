package uk.countersign.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import uk.countersign.register.Purpose;
import uk.countersign.register.RegisterEntry;
import uk.countersign.school.Channel;
import uk.countersign.screening.SchoolContext;

/**
 * Says of people, at a glance, whether they may be shown. The checks decide; this tells it as early as possible.
 *
 * @param accounts where they would be shown
 */
record Appearing(SchoolContext context, Collection<Channel> accounts, LocalDate day) {

    /**
     * Somebody who is pictured.
     *
     * @param name as it was written
     * @param tone {@code ok}, {@code judge} or {@code stop}
     * @param words what it means, where it is not simply allowed
     */
    record Chip(String name, String tone, String words) {

        public String icon() {
            return switch (tone) {
                case "ok" -> "check";
                case "stop" -> "ban";
                default -> "circle-question-mark";
            };
        }
    }

    List<Chip> named(List<String> names) {
        return names.stream().map(this::named).toList();
    }

    private Chip named(String name) {
        var who = context.named(name);
        return switch (who.size()) {
            case 0 -> new Chip(name, "judge", "not on the register");
            case 1 -> of(who.get(0), name);
            default -> new Chip(name, "judge", "more than one person");
        };
    }

    /** Every account is asked, whatever the answers: nothing tells why somebody may not appear. */
    Chip of(RegisterEntry entry, String name) {
        if (accounts.isEmpty()) {
            return new Chip(name, "judge", "choose an account first");
        }
        var refused = accounts.stream()
                .filter(account -> !entry.allows(Purpose.IMAGE, account.platform(), day))
                .map(account -> account.platform().label())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!refused.isEmpty()) {
            return new Chip(name, "stop", "not on " + refused);
        }
        return context.doubtAboutRoll().isPresent()
                ? new Chip(name, "judge", "the roll is old: to be confirmed")
                : new Chip(name, "ok", "");
    }
}
