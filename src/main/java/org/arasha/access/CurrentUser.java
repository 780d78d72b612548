package org.arasha.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arasha.shared.Language;
import org.arasha.shared.ui.PersonHere;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting in this request: a signed-in person, or the system itself where there is no request. */
@Component
public class CurrentUser implements PersonHere {

    public UserId id() {
        return signedIn().map(SignedIn::id).orElse(UserId.SYSTEM);
    }

    /** The name people know them by; empty for the system. */
    @Override
    public String name() {
        return signedIn().map(SignedIn::name).orElse("");
    }

    public Set<Role> roles() {
        return signedIn().map(SignedIn::roles).orElse(Set.of());
    }

    public boolean is(Role role) {
        return roles().contains(role);
    }

    public boolean isSystem() {
        return signedIn().isEmpty();
    }

    /** The partner organisation they speak for. */
    public Optional<UUID> organisation() {
        return signedIn().map(SignedIn::organisation);
    }

    public Language language() {
        return signedIn().map(SignedIn::language).orElse(Language.RU);
    }

    private static Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user
                ? Optional.of(user) : Optional.empty();
    }
}
