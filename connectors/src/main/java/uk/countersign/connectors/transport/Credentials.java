package uk.countersign.connectors.transport;

import java.util.List;
import java.util.Optional;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Outcome;

/** Whether an account has what its platform needs before anything is asked of it. */
public final class Credentials {

    private Credentials() {}

    /** Why nothing can be done as this account; empty when it has its id and all of the secrets. */
    public static Optional<Outcome.Refused> lacking(Account account, List<String> secrets) {
        return account.lacking(secrets)
                .or(() -> RemoteId.isOne(account.remoteId())
                        ? Optional.empty()
                        : Optional.of("It is not known which account this is. Connect it again under Accounts."))
                .map(why -> new Outcome.Refused(Outcome.Cause.ACCOUNT, why));
    }
}
