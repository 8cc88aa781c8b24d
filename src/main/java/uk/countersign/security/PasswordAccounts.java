package uk.countersign.security;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import uk.countersign.school.Members;

/** Finds who may sign in with an email address and a password. */
@Component
class PasswordAccounts implements UserDetailsService {

    private final Members members;

    PasswordAccounts(Members members) {
        this.members = members;
    }

    @Override
    public Account loadUserByUsername(String email) {
        return members.byEmail(email)
                .flatMap(member -> members.passwordHash(member.id()).map(hash -> new Account(member.id(), hash)))
                // Says nothing of the address: the text may end in a log.
                .orElseThrow(() -> new UsernameNotFoundException("No member signs in with this address"));
    }
}
