package uk.countersign.screening.policy;

import static uk.countersign.policy.Gravity.BLOCK;
import static uk.countersign.policy.Gravity.CONFIRM;
import static uk.countersign.policy.Gravity.FIX;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.countersign.draft.CheckName;
import uk.countersign.policy.Gravity;

/** What is the same in every pack: how mild a rule may at most be, and what each can be told. */
public final class RuleBook {

    /**
     * Consent, a rolled pupil's name and a platform's limit are final by design; nobody may be let off them by a pack
     * or a school. A name that cannot be looked up must at least be looked at.
     */
    private static final Map<String, Set<Gravity>> FLOORS = Map.of(
            "name-consent", EnumSet.of(BLOCK),
            "image-consent", EnumSet.of(BLOCK),
            "platform-limit", EnumSet.of(BLOCK),
            "full-name", EnumSet.of(BLOCK, FIX),
            "name-apart", EnumSet.of(BLOCK, CONFIRM),
            "pictured-unknown", EnumSet.of(BLOCK, CONFIRM),
            "roll-needed", EnumSet.of(BLOCK, CONFIRM));

    private static final RuleSetting IN_ELECTION = RuleSetting.oneOf(
            "in-election", "how grave it is at least on a day of an election period", "block", "confirm", "warn");

    private static final RuleSetting ALLOW =
            RuleSetting.words("allow", "wordings that this rule passes over when they stand exactly so");

    /** The checks whose rules look for wordings. */
    private static final Set<CheckName> OF_WORDINGS = EnumSet.of(
            CheckName.TONE,
            CheckName.POLITICAL,
            CheckName.COMMERCIAL,
            CheckName.HARMFUL,
            CheckName.TARGETED,
            CheckName.COPYRIGHT,
            CheckName.SAFEGUARDING);

    private static final Map<String, List<RuleSetting>> SETTINGS = Map.of(
            "name-consent",
                    List.of(RuleSetting.oneOf(
                            "without-consent", "what becomes of the name", "reduce", "initials", "block")),
            "roll-needed",
                    List.of(RuleSetting.number("roll-max-age-days", "how old the roll may be, in days", "1", "400")),
            "reading-age",
                    List.of(RuleSetting.number("highest", "the highest reading age, in years, that passes", "6", "25")),
            "full-name",
                    List.of(
                            RuleSetting.oneOf("reduce-to", "what a full name becomes", "forename", "initials"),
                            RuleSetting.oneOf("tell-apart", "how two of one forename are told apart", "no", "initial"),
                            RuleSetting.oneOf("when", "whether only beside pictures", "always", "pictures")
                                    .keptByThePack()));

    private static final List<RuleSetting> OF_THE_READER = List.of(
            RuleSetting.number(
                    "reader-confirm", "how likely the reader must find trouble before it asks for a look", "0.05", "1"),
            RuleSetting.number("reader-warn", "how likely the reader must find trouble before it warns", "0.05", "1"),
            RuleSetting.number(
                            "reader-floor",
                            "which share of what the program's own reader finds a reader that learnt from the school's"
                                    + " decisions must find too",
                            "0.5",
                            "1")
                    .keptByThePack());

    private RuleBook() {}

    /** How grave that rule may be. */
    public static Set<Gravity> gravities(String rule) {
        return Set.copyOf(FLOORS.getOrDefault(rule, EnumSet.allOf(Gravity.class)));
    }

    public static boolean allows(String rule, Gravity gravity) {
        return gravities(rule).contains(gravity);
    }

    /** The rules that no pack may leave out, and that have a floor. */
    public static Set<String> indispensable() {
        return FLOORS.keySet();
    }

    /** Why that rule may not be so mild, for whoever asked. */
    public static String refusal(String rule) {
        return "the rule \"" + rule + "\" protects people by design and can only be "
                + String.join(
                        " or ",
                        Arrays.stream(Gravity.values())
                                .filter(gravity -> allows(rule, gravity))
                                .map(Gravity::id)
                                .toList());
    }

    /** What that rule can be told. */
    public static List<RuleSetting> settings(String rule, CheckName check) {
        var settings = new ArrayList<>(SETTINGS.getOrDefault(rule, List.of()));
        if (check == CheckName.POLITICAL) {
            settings.add(IN_ELECTION);
        }
        if (OF_WORDINGS.contains(check)) {
            settings.add(ALLOW);
        }
        if (OF_WORDINGS.contains(check) || rule.equals("health")) {
            settings.addAll(OF_THE_READER);
        }
        return List.copyOf(settings);
    }

    /** What of a rule's settings cannot stand together, for whoever wrote them. */
    static Optional<String> contradiction(Map<String, String> settings) {
        var confirm = number(settings, "reader-confirm");
        var warn = number(settings, "reader-warn");
        return confirm.isPresent() && warn.isPresent() && warn.get().compareTo(confirm.get()) > 0
                ? Optional.of("\"reader-warn\" (" + warn.get() + ") must not be above \"reader-confirm\" ("
                        + confirm.get() + "): the reader warns before it asks for a look")
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(Map<String, String> settings, String name) {
        return Optional.ofNullable(settings.get(name))
                .filter(value -> OF_THE_READER.stream()
                        .anyMatch(setting ->
                                setting.name().equals(name) && setting.accepts().test(value)))
                .map(BigDecimal::new);
    }

    public static Optional<RuleSetting> setting(String rule, CheckName check, String name) {
        return settings(rule, check).stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst();
    }
}
