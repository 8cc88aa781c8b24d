package uk.countersign.security;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import uk.countersign.database.Database;

/** Where a member is signed in. */
@Component
public class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Database database;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, Database database) {
        this.sessions = sessions;
        this.database = database;
    }

    /**
     * A session.
     *
     * @param device as people call it
     */
    public record OpenSession(String id, String device, String address, Instant since, Instant lastUsed) {}

    /** Those of a member, the one used last first. */
    public List<OpenSession> of(String memberId) {
        return sessions.findByPrincipalName(memberId).values().stream()
                .filter(session -> !session.isExpired())
                .map(OpenSessions::view)
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    private static OpenSession view(Session session) {
        return new OpenSession(
                session.getId(),
                word(session, SessionOrigin.DEVICE),
                word(session, SessionOrigin.ADDRESS),
                session.getCreationTime(),
                session.getLastAccessedTime());
    }

    private static String word(Session session, String attribute) {
        return Optional.ofNullable(session.<String>getAttribute(attribute)).orElse("");
    }

    /** Signs the member out everywhere, in the transaction of what makes it necessary. */
    public void endAll(String memberId) {
        database.requireTransaction();
        database.sql("delete from spring_session where principal_name = ?")
                .param(memberId)
                .update();
    }

    /** Signs the member out everywhere else. */
    public void endOthers(String memberId, String sessionId) {
        database.requireTransaction();
        database.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .param(memberId)
                .param(sessionId)
                .update();
    }
}
