package org.arasha.appeal;

import org.arasha.shared.Act;

public record TemplateSaved(TemplateId record) implements Act {}
