package org.arasha.access;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arasha.shared.Language;
import org.arasha.shared.ui.PersonHere;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** Who is acting: a signed-in person, the system itself in what nobody asked for on a screen, or a visitor who is neither. */
@Component
public class CurrentUser implements PersonHere {

    /** {@link UserId#SYSTEM} where nobody is signed in; that it is the system is told by {@link #isSystem()} alone. */
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

    public boolean writesRecords() {
        return roles().stream().anyMatch(Role::writesRecords);
    }

    /**
     * Whether the application itself acts: a job, a step of the engine, the start. Never in a request or at a screen, for
     * whoever comes without a session must not see what the system sees.
     */
    public boolean isSystem() {
        return SecurityContextHolder.getContext().getAuthentication() == null && RequestContextHolder.getRequestAttributes() == null
                && VaadinSession.getCurrent() == null;
    }

    boolean isSignedIn() {
        return signedIn().isPresent();
    }

    /** Whether somebody else has set the password they came with: nothing is open to them until they choose their own. */
    public boolean hasTemporaryPassword() {
        return signedIn().filter(SignedIn::hasTemporaryPassword).isPresent();
    }

    int passwordNumber() {
        return signedIn().map(SignedIn::passwordNumber).orElse(0);
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
