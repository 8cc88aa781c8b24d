package uk.countersign.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Connector;
import uk.countersign.post.Post;
import uk.countersign.school.Channels;
import uk.countersign.school.Platform;

/** Opens the account that a post belongs to, just before a call. */
@Component
class Accounts {

    private final Map<String, Connector> connectors;
    private final Channels channels;
    private final Vault vault;

    Accounts(List<Connector> connectors, Channels channels, Vault vault) {
        this.connectors = connectors.stream().collect(Collectors.toMap(Connector::platform, Function.identity()));
        this.channels = channels;
        this.vault = vault;
    }

    /** An account with the connector of its platform. */
    record Opened(Connector connector, Account account) {}

    /** The platforms that can be published to. */
    List<Platform> platforms() {
        return connectors.keySet().stream().map(Platform::of).sorted().toList();
    }

    /** The account of a post; nothing when it has no credentials. */
    Optional<Opened> open(Post post) {
        var connector = Optional.ofNullable(connectors.get(post.platform().id()));
        return connector.flatMap(found -> channels.find(post.schoolId(), post.channelId())
                .flatMap(channel -> channels.credentials(post.schoolId(), post.channelId())
                        .map(encrypted -> new Opened(
                                found,
                                new Account(
                                        channel.handle(),
                                        channel.remoteId(),
                                        vault.decrypt(post.schoolId(), post.channelId(), encrypted))))));
    }
}
