package uk.countersign.screening;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.countersign.policy.RuleOverride;
import uk.countersign.school.School.Contacts;
import uk.countersign.screening.Proposal.Kind;
import uk.countersign.screening.policy.PolicyPack;
import uk.countersign.screening.policy.RuleBook;

/** Words that a rule found, as the entries of the school's own that would let them pass. */
public final class OwnEntries {

    private static final String ALLOW = "allow";

    private OwnEntries() {}

    /** As what kind of entry the words that a rule finds can stand, if they can. */
    static Optional<Kind> kind(PolicyPack.Rule rule) {
        return switch (rule.id()) {
            case "outside-link" -> Optional.of(Kind.DOMAIN);
            case "phone" -> Optional.of(Kind.PHONE);
            case "email" -> Optional.of(Kind.EMAIL);
            case "unknown-name" -> Optional.of(Kind.STAFF);
            default ->
                RuleBook.setting(rule.id(), rule.check(), ALLOW).isPresent()
                        ? Optional.of(Kind.WORDING)
                        : Optional.empty();
        };
    }

    /** The words as the entry holds them: of a link the domain. */
    static String entry(Kind kind, String words) {
        return kind == Kind.DOMAIN
                ? words.toLowerCase(Locale.ROOT)
                        .replaceFirst("^[a-z]{1,10}://", "")
                        .replaceFirst("^www\\.", "")
                        .replaceFirst("[/?#:].*$", "")
                : words.replace(";", " ").strip();
    }

    static boolean stands(Kind kind, String entry, Contacts own, PolicyPack.Rule rule) {
        return switch (kind) {
            case DOMAIN -> holds(own.domains(), entry);
            case PHONE -> holds(own.phones(), entry);
            case EMAIL -> holds(own.emails(), entry);
            case STAFF -> OwnStaff.holds(own.staff(), entry);
            case WORDING -> holds(wordings(rule.settings()), entry);
        };
    }

    private static boolean holds(List<String> list, String entry) {
        return list.stream().anyMatch(entry::equalsIgnoreCase);
    }

    private static List<String> wordings(Map<String, String> settings) {
        return Arrays.stream(settings.getOrDefault(ALLOW, "").split(";"))
                .map(String::strip)
                .filter(wording -> !wording.isEmpty())
                .toList();
    }

    /** The details with one more entry. */
    public static Contacts with(Contacts own, Kind kind, String entry) {
        return new Contacts(
                kind == Kind.DOMAIN ? and(own.domains(), entry) : own.domains(),
                kind == Kind.PHONE ? and(own.phones(), entry) : own.phones(),
                kind == Kind.EMAIL ? and(own.emails(), entry) : own.emails(),
                kind == Kind.STAFF ? and(own.staff(), entry) : own.staff());
    }

    private static List<String> and(List<String> list, String entry) {
        return holds(list, entry)
                ? list
                : Stream.concat(list.stream(), Stream.of(entry)).toList();
    }

    /** What a school would have a rule read otherwise so that it passes over one more wording. */
    public static RuleOverride.Wanted allowing(
            PolicyPack.Rule rule, Optional<RuleOverride> before, String wording, String reason) {
        var settings = new HashMap<>(before.map(RuleOverride::settings).orElse(Map.of()));
        settings.put(ALLOW, String.join("; ", and(wordings(rule.settings()), entry(Kind.WORDING, wording))));
        return new RuleOverride.Wanted(rule.id(), before.flatMap(RuleOverride::gravity), settings, reason);
    }

    /** How many drafts speak for each entry. */
    static Map<String, Integer> byEntry(Kind kind, List<uk.countersign.policy.RuleUse.Words> found) {
        Map<String, Integer> entries = new LinkedHashMap<>();
        found.forEach(words -> entries.merge(entry(kind, words.words()), words.drafts(), Integer::sum));
        return entries;
    }
}
