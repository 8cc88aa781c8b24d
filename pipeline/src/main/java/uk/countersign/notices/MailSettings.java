package uk.countersign.notices;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.countersign.notice.MailSecurity;

/**
 * The mail server for all schools that have named none of their own.
 *
 * @param host empty means none
 * @param user empty where none is asked for
 * @param from the address that emails come from
 * @param privateServers whether a school may name a server whose address is not public
 * @param timeout how long a mail server may take to answer, of whomever it is
 */
@ConfigurationProperties("countersign.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("STARTTLS") MailSecurity security,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("true") boolean privateServers,
        @DefaultValue("15s") Duration timeout) {

    MailSettings {
        if (!host.isBlank()) {
            MailServerRules.refusal(host, port, security, user, !password.isEmpty(), from)
                    .ifPresent(why -> {
                        throw new IllegalArgumentException("countersign.mail: " + why);
                    });
        }
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + "]";
    }
}
