package uk.countersign.people;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.countersign.notice.NoticeChoices;
import uk.countersign.notices.SchoolMail;
import uk.countersign.school.Members;
import uk.countersign.school.SecondFactors;
import uk.countersign.security.OpenSessions;
import uk.countersign.security.OpenSessions.OpenSession;
import uk.countersign.security.SecondFactorRule;
import uk.countersign.security.SignedIn;
import uk.countersign.web.Times;

/** Puts together what members see of their own sign-in. */
@Component
class AccountPages {

    private final SecondFactors secondFactors;
    private final SecondFactorRule rule;
    private final OpenSessions sessions;
    private final Members members;
    private final NoticeChoices notices;
    private final SchoolMail mail;
    private final Clock clock;

    AccountPages(
            SecondFactors secondFactors,
            SecondFactorRule rule,
            OpenSessions sessions,
            Members members,
            NoticeChoices notices,
            SchoolMail mail,
            Clock clock) {
        this.secondFactors = secondFactors;
        this.rule = rule;
        this.sessions = sessions;
        this.members = members;
        this.notices = notices;
        this.mail = mail;
        this.clock = clock;
    }

    /** The page. */
    record AccountPage(
            String name,
            String email,
            String roles,
            boolean deputy,
            boolean secondFactor,
            boolean required,
            int codesLeft,
            List<Line> sessions,
            List<NoticeWords.Choice> notices,
            boolean mail) {}

    /** A session, as its owner would know it. */
    record Line(String device, String address, String used, boolean here) {}

    AccountPage of(SignedIn member, String sessionId) {
        var self = member.membership();
        var times = new Times(member.school().zone(), clock.instant());
        return new AccountPage(
                self.member().name(),
                self.member().email(),
                RoleWords.titles(self.roles()),
                self.deputy(),
                secondFactors.has(member.memberId()),
                isRequired(member),
                secondFactors.recoveryCodesLeft(member.memberId()),
                sessions.of(member.memberId()).stream()
                        .map(session -> line(session, sessionId, times))
                        .toList(),
                NoticeWords.choices(
                        NoticeWords.offered(members.membershipsOf(member.memberId())),
                        notices.wanted(member.memberId())),
                mail.hasServer(member.schoolId()));
    }

    boolean isRequired(SignedIn member) {
        return rule.isRequiredAnywhere(member.memberId());
    }

    private static Line line(OpenSession session, String sessionId, Times times) {
        return new Line(
                session.device().isEmpty() ? "A browser" : session.device(),
                session.address(),
                "signed in " + times.past(session.since()) + ", last used " + times.past(session.lastUsed()),
                session.id().equals(sessionId));
    }
}
