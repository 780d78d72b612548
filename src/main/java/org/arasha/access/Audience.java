package org.arasha.access;

import java.util.Set;

/**
 * Who may see what belongs to one case or several.
 *
 * @param restricted false when everyone may who works on cases
 * @param members    who besides managers may see it while it is restricted
 */
public record Audience(boolean restricted, Set<UserId> members) {

    /** Whether all of another may see it. */
    public boolean includes(Audience other) {
        return !restricted || other.restricted && members.containsAll(other.members);
    }

    static final Audience EVERYONE = new Audience(false, Set.of());
}
