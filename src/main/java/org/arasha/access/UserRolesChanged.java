package org.arasha.access;

import org.arasha.shared.Act;

/** A user has other roles, or speaks for another organisation. Which roles, a {@link RoleAct} each says. */
public record UserRolesChanged(UserId record) implements Act {}
