package uk.countersign.security;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What a session keeps of a member: the id. The password's hash is erased as soon as it was compared. */
final class Account implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final String memberId;
    private @Nullable String passwordHash;

    Account(String memberId, String passwordHash) {
        this.memberId = memberId;
        this.passwordHash = passwordHash;
    }

    String memberId() {
        return memberId;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return memberId;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
