package uk.countersign.web;

import org.springframework.stereotype.Component;
import uk.countersign.account.Watch;
import uk.countersign.account.Watches;
import uk.countersign.account.Watches.Key;
import uk.countersign.publishing.accounts.Probing;
import uk.countersign.school.Channel;

/** Asks an account now, and says in a sentence what came of it. */
@Component
class AccountLooks {

    private final Probing probing;
    private final Watches watches;

    AccountLooks(Probing probing, Watches watches) {
        this.probing = probing;
        this.watches = watches;
    }

    String probe(Channel channel) {
        probing.check(channel);
        return watches.of(Key.of(channel))
                .map(Watch::probeNote)
                .filter(note -> !note.isEmpty())
                .orElse(channel.written() + " answers to our permission.");
    }
}
