package uk.countersign.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import uk.countersign.audit.Actor;
import uk.countersign.database.Ids;
import uk.countersign.sample.SampleFile.SampleMember;
import uk.countersign.sample.SampleMembers.SignIn;
import uk.countersign.school.Member;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;

/** Writes the people of the sample school: trained, and with the policy acknowledged. */
@Component
class SamplePeople {

    private static final int PASSWORD = 12;
    private static final int TOKEN = 40;

    private final Members members;
    private final PasswordEncoder passwords;
    private final Ids ids;
    private final Clock clock;

    SamplePeople(Members members, PasswordEncoder passwords, Ids ids, Clock clock) {
        this.members = members;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /** Sign-ins for everybody, with new secrets. */
    static SampleMembers signIns(SampleFile file, Map<String, String> schoolIds) {
        var signIns = new ArrayList<SignIn>();
        for (var member : file.members()) {
            var password = SampleMembers.newSecret(PASSWORD);
            for (var membership : member.memberships()) {
                signIns.add(new SignIn(
                        member.name(),
                        member.email(),
                        password,
                        schoolIds.getOrDefault(membership.school(), ""),
                        membership.roles().stream().map(Role::name).toList(),
                        SampleMembers.newSecret(TOKEN)));
            }
        }
        return new SampleMembers(signIns);
    }

    /** Adds everybody to the trust. Gives their ids by email address. */
    Map<String, String> add(String trustId, List<SampleMember> people, SampleMembers signIns) {
        var idByEmail = new HashMap<String, String>();
        for (var person : people) {
            var id = ids.next();
            idByEmail.put(person.email(), id);
            var password = signIns.members().stream()
                    .filter(signIn -> signIn.email().equals(person.email()))
                    .findFirst()
                    .orElseThrow()
                    .password();
            members.add(
                    new Member(id, trustId, person.name(), person.email()),
                    Objects.requireNonNull(passwords.encode(password)));
        }
        return idByEmail;
    }

    /** Gives everybody their roles and tokens. */
    void grant(SampleMembers signIns) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var signIn : signIns.members()) {
            var member = members.byEmail(signIn.email()).orElseThrow();
            Set<Role> roles =
                    Set.copyOf(signIn.roles().stream().map(Role::valueOf).toList());
            members.grant(
                    new Membership(member, signIn.school(), roles, Optional.of(today), Optional.of(today)),
                    Actor.COUNTERSIGN);
            members.addToken(signIn.token(), member.id(), signIn.school());
        }
    }
}
