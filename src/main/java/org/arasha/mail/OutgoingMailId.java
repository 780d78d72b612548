package org.arasha.mail;

import java.util.UUID;
import org.arasha.shared.Id;

public record OutgoingMailId(UUID value) implements Id {}
