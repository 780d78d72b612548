package org.arasha.access;

import java.util.Locale;
import org.arasha.shared.Act;

/** A user has been given a role, or it was taken from them: the trail says which. */
record RoleAct(UserId record, Role role, Change change) implements Act {

    enum Change { Given, Taken }

    /** {@code RoleGivenLawyer} */
    @Override
    public String name() {
        return "Role" + change + role.name().charAt(0) + role.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
