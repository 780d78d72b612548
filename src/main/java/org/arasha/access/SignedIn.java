package org.arasha.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A user as the session knows them; without a role until they have chosen a password of their own. */
final class SignedIn implements UserDetails, CredentialsContainer {

    private final UserId id;
    private final String login;
    private final String name;
    private final Set<Role> roles;
    private final Language language;
    private final @Nullable UUID organisation;
    private final boolean temporary;
    private final int passwordNumber;
    private @Nullable String passwordHash;

    SignedIn(User user) {
        this.id = user.id();
        this.login = user.login();
        this.name = user.name();
        this.roles = user.temporary() ? Set.of() : Set.copyOf(user.roleSet());
        this.language = user.language();
        this.organisation = user.temporary() ? null : user.organisationId();
        this.temporary = user.temporary();
        this.passwordNumber = user.passwordNumber();
        this.passwordHash = user.passwordHash();
    }

    UserId id() {
        return id;
    }

    String name() {
        return name;
    }

    Set<Role> roles() {
        return roles;
    }

    Language language() {
        return language;
    }

    @Nullable UUID organisation() {
        return organisation;
    }

    boolean hasTemporaryPassword() {
        return temporary;
    }

    int passwordNumber() {
        return passwordNumber;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && that.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "SignedIn[" + id.value() + "]";
    }
}
