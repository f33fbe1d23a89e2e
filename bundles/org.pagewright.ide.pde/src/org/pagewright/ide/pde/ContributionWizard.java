// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.pde;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.pde.ui.IFieldData;
import org.eclipse.pde.ui.templates.AbstractNewPluginTemplateWizard;
import org.eclipse.pde.ui.templates.ITemplateSection;

/** New > Plug-in Project > a template of ours; which one is written behind the class name in the extension. */
public final class ContributionWizard extends AbstractNewPluginTemplateWizard implements IExecutableExtension {
    private final ContributionTemplate template = new ContributionTemplate();

    @Override
    public void setInitializationData(@Nullable IConfigurationElement config, @Nullable String property,
            @Nullable Object data) {
        template.setInitializationData(config, property, data);
    }

    @Override
    public void init(@Nullable IFieldData data) {
        super.init(data);
        setWindowTitle(template.getLabel());
    }

    @Override
    protected void addAdditionalPages() {
        template.addPages(this);
    }

    @Override
    public ITemplateSection[] getTemplateSections() {
        return new ITemplateSection[] { template };
    }
}
