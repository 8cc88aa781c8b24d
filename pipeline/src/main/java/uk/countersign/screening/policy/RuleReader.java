package uk.countersign.screening.policy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import uk.countersign.draft.CheckName;
import uk.countersign.policy.Gravity;
import uk.countersign.screening.policy.PolicyPack.Rule;

/** Reads the rules of one policy pack; what one leaves out comes from the pack that it extends. */
final class RuleReader {

    private static final List<String> FIELDS =
            List.of("id", "check", "clause", "heading", "severity", "settings", "law");
    private static final Pattern CLAUSE = Pattern.compile("([a-z][a-z0-9-]{1,39}):[a-z0-9-]+(\\.[a-z0-9]+)+");

    private final PolicyFile file;
    private final String pack;
    private final Optional<PolicyPack> book;
    private final Optional<PolicyPack> parent;

    /**
     * @param book a pack that carries every rule there is; absent while that one itself is read
     * @param parent the pack that is extended
     */
    RuleReader(PolicyFile file, String pack, Optional<PolicyPack> book, Optional<PolicyPack> parent) {
        this.file = file;
        this.pack = pack;
        this.book = book;
        this.parent = parent;
    }

    /** The rule, as far as it can be read; what is wrong is noted in the file. */
    Optional<Rule> rule(String id, Map<String, Node> fields, Node node) {
        fields.forEach((field, value) -> {
            if (!FIELDS.contains(field)) {
                file.wrong(value, "a rule has no field \"" + field + "\"; use " + String.join(", ", FIELDS));
            }
        });
        var known = book.flatMap(all -> all.rule(id));
        if (book.isPresent() && known.isEmpty() && !id.isEmpty()) {
            file.wrong(fields.getOrDefault("id", node), "there is no rule \"" + id + "\"");
        }
        var base = parent.flatMap(extended -> extended.rule(id));
        var check = check(fields, node, known, base);
        var gravity = gravity(id, fields, node, base);
        var clause = clause(fields, node, base);
        var heading = value(fields, "heading", node, base.map(Rule::heading));
        if (id.isEmpty() || check.isEmpty() || gravity.isEmpty()) {
            return Optional.empty();
        }
        var settings = new HashMap<>(base.map(Rule::settings).orElse(Map.of()));
        settings.putAll(settings(id, check.get(), Optional.ofNullable(fields.get("settings"))));
        var law = Optional.ofNullable(fields.get("law"))
                .map(file::text)
                .or(() -> base.map(Rule::law))
                .orElse("");
        return Optional.of(new Rule(id, check.get(), clause, heading, gravity.get(), settings, law));
    }

    private Optional<CheckName> check(Map<String, Node> fields, Node node, Optional<Rule> known, Optional<Rule> base) {
        var id = value(fields, "check", node, base.map(rule -> rule.check().id()));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var check = Arrays.stream(CheckName.values())
                .filter(one -> one.id().equals(id))
                .findFirst();
        var place = fields.getOrDefault("check", node);
        if (check.isEmpty()) {
            var all = Arrays.stream(CheckName.values()).map(CheckName::id).collect(Collectors.joining(", "));
            file.wrong(place, "there is no check \"" + id + "\"; use one of " + all);
        } else if (known.isPresent() && known.get().check() != check.get()) {
            file.wrong(
                    place,
                    "the rule \"" + known.get().id() + "\" belongs to the check \""
                            + known.get().check().id() + "\", not \"" + id + "\"");
        }
        return check;
    }

    private Optional<Gravity> gravity(String id, Map<String, Node> fields, Node node, Optional<Rule> base) {
        var word =
                value(fields, "severity", node, base.map(rule -> rule.gravity().id()));
        if (word.isEmpty()) {
            return Optional.empty();
        }
        var place = fields.getOrDefault("severity", node);
        var gravity = Gravity.of(word);
        if (gravity.isEmpty()) {
            file.wrong(place, "the severity \"" + word + "\" must be one of " + Gravity.ids());
        } else if (!RuleBook.allows(id, gravity.get())) {
            file.wrong(place, RuleBook.refusal(id) + ", not " + word);
        }
        return gravity;
    }

    private String clause(Map<String, Node> fields, Node node, Optional<Rule> base) {
        var clause = value(fields, "clause", node, base.map(Rule::clause));
        var form = CLAUSE.matcher(clause);
        var place = fields.getOrDefault("clause", node);
        if (clause.isEmpty()) {
            return clause;
        }
        if (!form.matches()) {
            file.wrong(place, "the clause \"" + clause + "\" must read like " + pack + ":section.1");
        } else if (!form.group(1).equals(pack)
                && parent.filter(extended -> form.group(1).equals(extended.name()))
                        .isEmpty()) {
            file.wrong(
                    place,
                    "the clause \"" + clause + "\" must begin with the pack's own name, like " + pack + ":section.1");
        }
        return clause;
    }

    private Map<String, String> settings(String id, CheckName check, Optional<Node> node) {
        Map<String, String> settings = new HashMap<>();
        node.map(given -> file.fields(given, "settings")).orElse(Map.of()).forEach((name, value) -> {
            var setting = RuleBook.setting(id, check, name);
            var text = file.text(value);
            if (setting.isEmpty()) {
                var names = RuleBook.settings(id, check).stream()
                        .map(RuleSetting::name)
                        .collect(Collectors.joining(", "));
                file.wrong(
                        value,
                        "the rule \"" + id + "\" has no setting \"" + name + "\""
                                + (names.isEmpty() ? "; it has none" : "; it has " + names));
            } else if (!setting.get().accepts().test(text)) {
                file.wrong(
                        value,
                        "the setting \"" + name + "\" cannot be \"" + text + "\"; use "
                                + setting.get().values());
            }
            settings.put(name, text);
        });
        RuleBook.contradiction(settings).ifPresent(wrong -> node.ifPresent(given -> file.wrong(given, wrong)));
        return settings;
    }

    /** What the rule says, else what it is in the pack that is extended. */
    private String value(Map<String, Node> fields, String name, Node node, Optional<String> base) {
        return base.isPresent() && !fields.containsKey(name) ? base.get() : file.required(fields, name, node);
    }
}
