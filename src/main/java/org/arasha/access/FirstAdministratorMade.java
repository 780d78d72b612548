package org.arasha.access;

import org.arasha.shared.Act;

/** Nobody is signed in yet: the system is noted as who did it. */
record FirstAdministratorMade(UserId record) implements Act {}
