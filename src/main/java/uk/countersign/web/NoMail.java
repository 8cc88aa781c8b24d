package uk.countersign.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.notices.SchoolMail;
import uk.countersign.security.SignedIn;
import uk.countersign.web.Home.Attention;

/** Says that no email goes out: to everybody, since they rely on them; what is wrong, to the administrators. */
@Component
class NoMail {

    private final SchoolMail mail;

    NoMail(SchoolMail mail) {
        this.mail = mail;
    }

    Optional<Attention> of(SignedIn viewer, Times times) {
        var administers = new Permissions(viewer.membership()).administer();
        return mail.trouble(viewer.schoolId())
                .map(trouble -> new Attention(
                        "judge",
                        "inbox",
                        "No email has gone out since " + times.past(trouble.since()),
                        administers
                                ? trouble.note()
                                : "Look here instead. An administrator can see what is wrong with the mail server.",
                        administers ? "/settings/mail" : "",
                        administers ? "See to it" : ""));
    }
}
