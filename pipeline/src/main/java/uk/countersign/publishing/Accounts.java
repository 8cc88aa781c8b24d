package uk.countersign.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Connector;
import uk.countersign.database.Database;
import uk.countersign.post.Post;
import uk.countersign.publishing.accounts.TokenRenewal;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Channels;
import uk.countersign.school.Platform;

/** Opens an account just before a call. */
@Component
public class Accounts {

    private final Map<String, Connector> connectors;
    private final Database database;
    private final AuditLog audit;
    private final Channels channels;
    private final Vault vault;
    private final TokenRenewal renewal;

    Accounts(
            List<Connector> connectors,
            Database database,
            AuditLog audit,
            Channels channels,
            Vault vault,
            TokenRenewal renewal) {
        this.database = database;
        this.audit = audit;
        this.connectors = connectors.stream().collect(Collectors.toMap(Connector::platform, Function.identity()));
        this.channels = channels;
        this.vault = vault;
        this.renewal = renewal;
    }

    /** An account with the connector of its platform. */
    public record Opened(Connector connector, Account account) {}

    /** The platforms that can be published to. */
    List<Platform> platforms() {
        return connectors.keySet().stream().map(Platform::of).sorted().toList();
    }

    /** The account of a post; nothing when it has no credentials. */
    Optional<Opened> open(Post post) {
        return channels.find(post.schoolId(), post.channelId()).flatMap(this::open);
    }

    /** The account, with a token that is good; nothing when it has no credentials. */
    public Optional<Opened> open(Channel channel) {
        var connector = Optional.ofNullable(connectors.get(channel.platform().id()));
        renewal.beforeUse(channel);
        return connector.flatMap(found -> channels.credentials(channel.schoolId(), channel.id())
                .map(encrypted -> new Opened(
                        found,
                        new Account(
                                channel.handle(),
                                channel.remoteId(),
                                vault.decrypt(channel.schoolId(), channel.id(), encrypted)))));
    }

    /** Whether the account still has the credentials with which it was opened. */
    public boolean isStill(String schoolId, String channelId, Opened opened) {
        return channels.credentials(schoolId, channelId)
                .filter(now -> vault.decrypt(schoolId, channelId, now)
                        .equals(opened.account().secrets()))
                .isPresent();
    }

    /** Writes that the account cannot be posted to until somebody connects it again, unless it has been meanwhile. */
    void failed(Post post, Opened opened, String reason) {
        database.inTransaction(() -> {
            audit.takeTurn(post.schoolId());
            if (isStill(post.schoolId(), post.channelId(), opened)) {
                channels.mark(
                        post.schoolId(), post.channelId(), ChannelStatus.NEEDS_ATTENTION, Actor.COUNTERSIGN, reason);
            }
        });
    }
}
