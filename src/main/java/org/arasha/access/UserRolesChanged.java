package org.arasha.access;

import org.arasha.shared.Act;

/**
 * A user has other roles, or speaks for another organisation. Which roles, a {@link RoleAct} each says.
 *
 * @param forAnother whether they speak for another organisation
 */
public record UserRolesChanged(UserId record, boolean forAnother) implements Act {}
