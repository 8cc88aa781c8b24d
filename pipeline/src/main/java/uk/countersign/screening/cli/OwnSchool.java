package uk.countersign.screening.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import uk.countersign.policy.Election;
import uk.countersign.register.Consent;
import uk.countersign.register.Person;
import uk.countersign.register.PersonKind;
import uk.countersign.register.Purpose;
import uk.countersign.register.RegisterEntry;
import uk.countersign.school.School.Contacts;
import uk.countersign.screening.OwnStaff;

/** The school's own name, domains, phones, email addresses, staff and election periods, from a small YAML file. */
record OwnSchool(String name, Contacts contacts, List<String> staff, List<Election> elections) {

    static final OwnSchool UNKNOWN = new OwnSchool("", Contacts.NONE, List.of(), List.of());

    OwnSchool {
        staff = List.copyOf(staff);
        elections = List.copyOf(elections);
    }

    static OwnSchool read(Path file) {
        try {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            if (!(root instanceof Map<?, ?> fields)) {
                throw new UsageException("The school file " + file
                        + " must hold lines such as \"name: ...\" and lists called domains, phones, emails, staff.");
            }
            return new OwnSchool(
                    Optional.ofNullable(fields.get("name"))
                            .map(Object::toString)
                            .orElse(""),
                    new Contacts(list(fields, "domains"), list(fields, "phones"), list(fields, "emails")),
                    list(fields, "staff"),
                    OwnElections.of(file, Optional.ofNullable(fields.get("elections"))));
        } catch (IOException unreadable) {
            throw new UsageException("The school file " + file + " cannot be read.", unreadable);
        } catch (YAMLException broken) {
            throw new UsageException("The school file " + file + " is not valid YAML.", broken);
        }
    }

    private static List<String> list(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        if (value instanceof List<?> items) {
            return items.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /** The staff as people of the register, who may be named. */
    List<RegisterEntry> staffEntries() {
        var entries = new ArrayList<RegisterEntry>();
        for (var member : staff) {
            var words = OwnStaff.withoutTitle(member).split(" +");
            if (words.length < 2) {
                // Without a forename there is nothing that could be mistaken for a full name.
                continue;
            }
            var id = "staff-" + entries.size();
            var surname = words[words.length - 1];
            var forename = words[0];
            entries.add(new RegisterEntry(
                    new Person(id, "school", id, PersonKind.STAFF, forename, surname, forename, "", "", false),
                    List.of(new Consent(
                            Purpose.NAME,
                            Optional.empty(),
                            true,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()))));
        }
        return entries;
    }
}
