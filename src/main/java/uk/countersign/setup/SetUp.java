package uk.countersign.setup;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.school.Member;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;
import uk.countersign.school.OneTimeLinks;
import uk.countersign.school.School;
import uk.countersign.school.Schools;
import uk.countersign.school.Trust;

/** Writes the first school and its first admin into an empty record: all of it, once, or nothing. */
@Service
class SetUp {

    private final OneTimeLinks links;
    private final Schools schools;
    private final Members members;
    private final Database database;
    private final Ids ids;

    SetUp(OneTimeLinks links, Schools schools, Members members, Database database, Ids ids) {
        this.links = links;
        this.schools = schools;
        this.members = members;
        this.database = database;
        this.ids = ids;
    }

    /** Gives the id of the first admin; nothing when the link works no longer. */
    Optional<String> complete(String token, SetUpForm form, String passwordHash, String address) {
        return database.inTransaction(() -> {
            if (!links.opensSetUp(token) || !links.use(token)) {
                return Optional.empty();
            }
            return Optional.of(write(form, passwordHash, address));
        });
    }

    private String write(SetUpForm form, String passwordHash, String address) {
        var trust = new Trust(ids.next(), form.givenTrust());
        var admin = new Member(ids.next(), trust.id(), form.givenName(), form.givenEmail());
        var actor = new Actor(admin.id(), admin.name(), "web page, " + address);
        var about = form.ofSchool();
        var school = new School(
                ids.next(),
                trust.id(),
                about.givenName(),
                about.givenNation(),
                about.givenZone(),
                Packs.has(form.givenPolicy()) ? form.givenPolicy() : Packs.USUAL,
                about.givenQuietHours(),
                School.Contacts.NONE,
                List.of());
        schools.add(trust);
        members.add(admin, passwordHash);
        schools.add(school, actor);
        members.grant(new Membership(admin, school.id(), form.roles(), Optional.empty(), Optional.empty()), actor);
        return admin.id();
    }
}
