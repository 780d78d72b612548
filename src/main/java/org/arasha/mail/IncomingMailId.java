package org.arasha.mail;

import java.util.UUID;
import org.arasha.shared.Id;

public record IncomingMailId(UUID value) implements Id {}
