package uk.countersign.screening.policy;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Severity;
import uk.countersign.screening.policy.PolicyPack.Rule;

/** Reads one policy pack, and says on which line it is wrong. */
final class PolicyFile {

    private static final List<String> RULE_FIELDS = List.of("id", "check", "clause", "heading", "severity", "settings");

    private final Map<String, Node> top;
    private final Node root;

    PolicyFile(Reader yaml) {
        try {
            var options = new LoaderOptions();
            var node = new Yaml(new SafeConstructor(options)).compose(yaml);
            if (node == null) {
                throw new InvalidPolicy("The policy is empty");
            }
            this.root = node;
            this.top = fields(node, "The policy");
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw new InvalidPolicy("Line " + line + ": this is not valid YAML: " + broken.getProblem());
        }
    }

    PolicyPack pack() {
        var name = required(top, "name", root);
        var title = required(top, "title", root);
        var list = top.get("rules");
        if (!(list instanceof SequenceNode sequence)) {
            throw wrong(root, "the policy needs a list called \"rules\"");
        }
        var rules = new ArrayList<Rule>();
        var ids = new HashSet<String>();
        for (var node : sequence.getValue()) {
            var rule = rule(node, name);
            if (!ids.add(rule.id())) {
                throw wrong(node, "the rule \"" + rule.id() + "\" stands here a second time");
            }
            rules.add(rule);
        }
        return new PolicyPack(name, title, rules);
    }

    private static Rule rule(Node node, String pack) {
        var fields = fields(node, "A rule");
        for (var field : fields.keySet()) {
            if (!RULE_FIELDS.contains(field)) {
                throw wrong(node, "a rule has no field \"" + field + "\"; use " + String.join(", ", RULE_FIELDS));
            }
        }
        var clause = required(fields, "clause", node);
        if (!clause.matches("[a-z][a-z0-9-]*:[a-z0-9-]+(\\.[a-z0-9]+)+")) {
            throw wrong(node, "the clause \"" + clause + "\" must read like " + pack + ":section.1");
        }
        return new Rule(
                required(fields, "id", node),
                check(required(fields, "check", node), node),
                clause,
                required(fields, "heading", node),
                severity(required(fields, "severity", node), node),
                settings(Optional.ofNullable(fields.get("settings"))));
    }

    private static CheckName check(String id, Node node) {
        return Arrays.stream(CheckName.values())
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow(() -> wrong(
                        node,
                        "there is no check \"" + id + "\"; use one of "
                                + Arrays.stream(CheckName.values())
                                        .map(CheckName::id)
                                        .collect(Collectors.joining(", "))));
    }

    private static Severity severity(String id, Node node) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst()
                .orElseThrow(
                        () -> wrong(node, "the severity \"" + id + "\" must be block, confirm, fix, warn or info"));
    }

    private static Map<String, String> settings(Optional<Node> node) {
        var settings = new HashMap<String, String>();
        node.ifPresent(map -> fields(map, "Settings").forEach((name, value) -> settings.put(name, text(value))));
        return settings;
    }

    private static Map<String, Node> fields(Node node, String what) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, what + " must be a list of \"name: value\" lines");
        }
        var fields = new HashMap<String, Node>();
        for (NodeTuple field : mapping.getValue()) {
            fields.put(text(field.getKeyNode()), field.getValueNode());
        }
        return fields;
    }

    private static String required(Map<String, Node> fields, String name, Node of) {
        var value = fields.get(name);
        var text = value == null ? "" : text(value).strip();
        if (text.isEmpty()) {
            throw wrong(of, "\"" + name + "\" is missing");
        }
        return text;
    }

    private static String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong(node, "a single value is wanted here");
        }
        return scalar.getValue();
    }

    private static InvalidPolicy wrong(Node node, String message) {
        return new InvalidPolicy("Line " + (node.getStartMark().getLine() + 1) + ": " + message);
    }
}
