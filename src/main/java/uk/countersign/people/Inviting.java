package uk.countersign.people;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.school.ApiTokens;
import uk.countersign.school.Member;
import uk.countersign.school.Members;
import uk.countersign.school.OneTimeLinks;
import uk.countersign.school.SecondFactors;
import uk.countersign.school.Staffing;
import uk.countersign.security.OpenSessions;
import uk.countersign.security.SignedIn;

/** Brings people in, and in again: by a link that is shown once to whoever asks for it. */
@Service
public class Inviting {

    private static final Duration INVITATION = Duration.ofDays(14);
    private static final Duration NEW_PASSWORD = Duration.ofDays(1);

    private final Database database;
    private final Members members;
    private final Staffing staffing;
    private final OneTimeLinks links;
    private final SecondFactors secondFactors;
    private final OpenSessions sessions;
    private final ApiTokens tokens;
    private final WayInRules rules;
    private final MemberLog log;
    private final AuditLog audit;
    private final Ids ids;

    Inviting(
            Database database,
            Members members,
            Staffing staffing,
            OneTimeLinks links,
            SecondFactors secondFactors,
            OpenSessions sessions,
            ApiTokens tokens,
            WayInRules rules,
            MemberLog log,
            AuditLog audit,
            Ids ids) {
        this.database = database;
        this.members = members;
        this.staffing = staffing;
        this.links = links;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.tokens = tokens;
        this.rules = rules;
        this.log = log;
        this.audit = audit;
        this.ids = ids;
    }

    /**
     * What became of an invitation.
     *
     * @param refusal why there is none; empty when there is
     * @param link the path of the way in; empty for somebody who has another already
     * @param elsewhere whether that is a link of another school
     */
    public record Invitation(String name, String refusal, String link, boolean elsewhere) {

        static Invitation refused(String name, String refusal) {
            return new Invitation(name, refusal, "", false);
        }

        /** As the browser of whoever asks knows this program, so that the link works wherever the page does. */
        public String address() {
            return link.isEmpty()
                    ? ""
                    : ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path(link)
                            .toUriString();
        }
    }

    /** Why a name and an address will not do for a member. */
    public static Optional<String> refusal(String name, String email) {
        return MemberForm.refusal(name, email);
    }

    /** Makes somebody a member of the school; whoever is new to the trust gets a way in. */
    public Invitation invite(SignedIn by, String name, String email, Staffing.Wanted wanted) {
        var refusal = refusal(name, email);
        if (refusal.isPresent()) {
            return Invitation.refused(name, refusal.get());
        }
        return database.inTransaction(() -> {
            audit.takeTurn(by.schoolId());
            var known = members.byEmail(email);
            if (known.filter(person -> !person.trustId().equals(by.school().trustId()))
                    .isPresent()) {
                return Invitation.refused(name, "This address cannot be used here. Choose another.");
            }
            var person =
                    known.orElseGet(() -> new Member(ids.next(), by.school().trustId(), name, email));
            if (known.isEmpty() && wanted.roles().isEmpty()) {
                return Invitation.refused(name, "Tick at least one thing that " + name + " may do.");
            }
            if (known.isEmpty()) {
                members.addInvited(person);
            }
            // Asked before they belong to this school, too: a link of another school is not for us to replace.
            var ours = rules.administersAllOf(by, person.id());
            return staffing.take(by.membership(), person, wanted, by.actor())
                    .map(why -> Invitation.refused(person.name(), why))
                    .orElseGet(() -> invited(person, ours));
        });
    }

    private Invitation invited(Member person, boolean ours) {
        if (members.passwordHash(person.id()).isPresent()) {
            return new Invitation(person.name(), "", "", false);
        }
        return new Invitation(person.name(), "", ours ? path(links.forMember(person.id(), INVITATION)) : "", !ours);
    }

    /** A new way in for a member who forgot the password, or lost the invitation. */
    public Invitation anew(SignedIn by, Member member) {
        return database.inTransaction(() -> {
            log.takeTurns(member.id());
            var refusal = rules.againstLink(by, member);
            if (refusal.isPresent()) {
                return Invitation.refused(member.name(), refusal.get());
            }
            var known = members.passwordHash(member.id()).isPresent();
            log.write(member.id(), by.actor(), WayInRules.LINK_MADE, known ? WayInRules.NEW_PASSWORD : "");
            var link = links.forMember(member.id(), known ? NEW_PASSWORD : INVITATION);
            return new Invitation(member.name(), "", path(link), false);
        });
    }

    /** For whoever has lost the device and the recovery codes. Signs them and their programs out everywhere. */
    Optional<String> removeSecondFactor(SignedIn by, Member member) {
        return database.inTransaction(() -> {
            log.takeTurns(member.id());
            var refusal = rules.againstForgetting(by, member);
            if (refusal.isEmpty()) {
                secondFactors.remove(member.id());
                sessions.endAll(member.id());
                log.write(member.id(), by.actor(), WayInRules.FACTOR_REMOVED);
                tokens.revokeAllOf(member.id(), by.actor());
            }
            return refusal;
        });
    }

    /** Ends what a member may do in the school, and every session once there is no school left. */
    Optional<String> end(SignedIn by, String memberId) {
        return database.inTransaction(() -> {
            var refusal = staffing.end(by.membership(), memberId, by.actor());
            if (refusal.isEmpty() && staffing.belongsNowhere(memberId)) {
                sessions.endAll(memberId);
            }
            return refusal;
        });
    }

    private static String path(String token) {
        return "/link/" + token;
    }
}
