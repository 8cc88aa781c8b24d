package uk.countersign.policy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How a school reads one rule of its pack otherwise than the pack does.
 *
 * @param gravity absent leaves the pack's
 * @param settings those that differ from the pack's, by name
 * @param setBy the member's name
 * @param undone absent while it is in force
 */
public record RuleOverride(
        String id,
        String rule,
        Optional<Gravity> gravity,
        Map<String, String> settings,
        String reason,
        String setBy,
        Instant setAt,
        Optional<Undone> undone) {

    public RuleOverride {
        settings = Map.copyOf(settings);
    }

    /** Who took it back, or put another in its place, and when. */
    public record Undone(String by, Instant at) {}

    /** What is to be read otherwise, and why. */
    public record Wanted(String rule, Optional<Gravity> gravity, Map<String, String> settings, String reason) {
        public Wanted {
            settings = Map.copyOf(settings);
        }
    }
}
