package uk.countersign.notices;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.notice.MailServer;
import uk.countersign.notice.MailServers;
import uk.countersign.publishing.Vault;

/** By which mail server a school's emails go: its own, or else the program's. */
@Component
class MailServersInForce {

    /** No account can be called this: its ids are slugs. */
    private static final String ENCRYPTED_FOR = "/mail";

    private static final String PASSWORD = "password";

    private final MailServers servers;
    private final MailSettings settings;
    private final Vault vault;

    MailServersInForce(MailServers servers, MailSettings settings, Vault vault) {
        this.servers = servers;
        this.settings = settings;
        this.vault = vault;
    }

    /** Under which key the troubles of a school's mail server stand; nothing where it has none. */
    Optional<String> key(String schoolId) {
        return servers.of(schoolId).map(MailServer::schoolId).or(this::programs);
    }

    private Optional<String> programs() {
        return settings.host().isBlank() ? Optional.empty() : Optional.of(OpenServer.OF_THE_PROGRAM);
    }

    Optional<OpenServer> of(String schoolId) {
        return servers.of(schoolId)
                .map(this::opened)
                .or(() -> programs().map(key -> {
                    var own = settings;
                    return new OpenServer(
                            key, own.host(), own.port(), own.security(), own.user(), own.password(), own.from());
                }));
    }

    private OpenServer opened(MailServer server) {
        return new OpenServer(
                server.schoolId(),
                server.host(),
                server.port(),
                server.security(),
                server.username(),
                server.password()
                        .map(encrypted -> vault.decrypt(server.schoolId(), ENCRYPTED_FOR, encrypted)
                                .getOrDefault(PASSWORD, ""))
                        .orElse(""),
                server.sender());
    }

    byte[] encrypted(String schoolId, String password) {
        return vault.encrypt(schoolId, ENCRYPTED_FOR, Map.of(PASSWORD, password));
    }
}
