package uk.countersign.screening.policy;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import uk.countersign.screening.policy.PolicyPack.Rule;

/** Reads one policy pack. Everything that is wrong with it is found in one reading, each with its line. */
final class PolicyFile {

    private static final Set<String> FIELDS = Set.of("name", "title", "extends", "rules");

    private final List<PolicyFault> faults = new ArrayList<>();
    private final Map<String, PolicyPack> builtIn;
    private final boolean own;

    /**
     * @param builtIn the packs that it may extend; the first says which rules there are
     * @param own whether it is a school's, which may not take a built-in pack's name
     */
    PolicyFile(Map<String, PolicyPack> builtIn, boolean own) {
        this.builtIn = builtIn;
        this.own = own;
    }

    /** @throws InvalidPolicy with all that is wrong */
    PolicyPack read(Reader yaml) {
        var pack = pack(yaml);
        if (!faults.isEmpty() || pack.isEmpty()) {
            faults.sort(Comparator.comparingInt(PolicyFault::line));
            throw new InvalidPolicy(faults);
        }
        return pack.get();
    }

    private Optional<PolicyPack> pack(Reader yaml) {
        try {
            var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(yaml);
            if (root == null) {
                faults.add(new PolicyFault(1, "the policy is empty"));
                return Optional.empty();
            }
            return Optional.of(pack(root));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            faults.add(new PolicyFault(line, "this is not valid YAML: " + broken.getProblem()));
        } catch (YAMLException broken) {
            faults.add(new PolicyFault(1, "this is not valid YAML: " + broken.getMessage()));
        }
        return Optional.empty();
    }

    private PolicyPack pack(Node root) {
        var top = fields(root, "the policy");
        top.forEach((field, node) -> {
            if (!FIELDS.contains(field)) {
                wrong(node, "a policy has no field \"" + field + "\"; use name, title, extends, rules");
            }
        });
        var name = required(top, "name", root);
        if (!name.isEmpty() && !name.matches("[a-z][a-z0-9-]{1,39}")) {
            wrong(
                    top.getOrDefault("name", root),
                    "the name \"" + name + "\" must be of small letters, digits and hyphens, 2 to 40 of them");
        }
        if (own && builtIn.containsKey(name)) {
            wrong(
                    top.getOrDefault("name", root),
                    "\"" + name + "\" is the name of a pack of the product; choose another, and write \"extends: "
                            + name + "\" to begin with that pack");
        }
        var title = required(top, "title", root);
        var parent = parent(Optional.ofNullable(top.get("extends")));
        var rules = rules(root, top, name, parent);
        return new PolicyPack(name, title, rules);
    }

    private Optional<PolicyPack> parent(Optional<Node> named) {
        return named.flatMap(node -> {
            var pack = Optional.ofNullable(builtIn.get(text(node)));
            if (pack.isEmpty()) {
                wrong(
                        node,
                        "there is no pack \"" + text(node) + "\" to extend; use one of "
                                + String.join(", ", builtIn.keySet()));
            }
            return pack;
        });
    }

    private List<Rule> rules(Node root, Map<String, Node> top, String name, Optional<PolicyPack> parent) {
        var list = top.get("rules");
        if (!(list instanceof SequenceNode sequence)) {
            wrong(list == null ? root : list, "the policy needs a list called \"rules\"");
            return List.of();
        }
        var reader = new RuleReader(this, name, Optional.ofNullable(builtIn.get("default")), parent);
        Map<String, Rule> rules = new LinkedHashMap<>();
        parent.ifPresent(pack -> pack.rules().forEach(rule -> rules.put(rule.id(), rule)));
        var seen = new HashSet<String>();
        for (var node : sequence.getValue()) {
            var fields = fields(node, "a rule");
            var id = required(fields, "id", node);
            if (!id.isEmpty() && !seen.add(id)) {
                wrong(fields.getOrDefault("id", node), "the rule \"" + id + "\" stands here a second time");
                continue;
            }
            reader.rule(id, fields, node).ifPresent(rule -> rules.put(rule.id(), rule));
        }
        if (own && parent.isEmpty()) {
            RuleBook.indispensable().stream()
                    .filter(id -> !seen.contains(id))
                    .sorted()
                    .forEach(id -> wrong(list, "the rule \"" + id + "\" is missing; every pack needs it"));
        }
        return List.copyOf(rules.values());
    }

    /** The fields of a list of "name: value" lines; what is not one is noted and gives none. */
    Map<String, Node> fields(Node node, String what) {
        var fields = new LinkedHashMap<String, Node>();
        if (!(node instanceof MappingNode mapping)) {
            wrong(node, what + " must be a list of \"name: value\" lines");
            return fields;
        }
        for (var field : mapping.getValue()) {
            var name = text(field.getKeyNode());
            if (fields.put(name, field.getValueNode()) != null) {
                wrong(field.getKeyNode(), "\"" + name + "\" stands here a second time");
            }
        }
        return fields;
    }

    /** The text of a field that must be there; empty, and noted, if it is not. */
    String required(Map<String, Node> fields, String name, Node of) {
        var value = Optional.ofNullable(fields.get(name)).map(this::text).orElse("");
        if (value.isEmpty()) {
            wrong(fields.getOrDefault(name, of), "\"" + name + "\" is missing");
        }
        return value;
    }

    String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            wrong(node, "a single value is wanted here");
            return "";
        }
        return scalar.getValue().strip();
    }

    void wrong(Node node, String message) {
        faults.add(new PolicyFault(node.getStartMark().getLine() + 1, message));
    }
}
