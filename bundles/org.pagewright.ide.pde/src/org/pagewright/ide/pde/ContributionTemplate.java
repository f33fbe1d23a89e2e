// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.pde;

import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.pde.core.plugin.IMatchRules;
import org.eclipse.pde.core.plugin.IPluginElement;
import org.eclipse.pde.core.plugin.IPluginExtension;
import org.eclipse.pde.core.plugin.IPluginModelBase;
import org.eclipse.pde.core.plugin.IPluginReference;
import org.eclipse.pde.ui.IFieldData;
import org.eclipse.pde.ui.templates.OptionTemplateSection;
import org.eclipse.pde.ui.templates.PluginReference;
import org.eclipse.pde.ui.templates.TemplateOption;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.pagewright.ide.core.contribute.Contribution;
import org.pagewright.ide.core.contribute.Contribution.Kind;

/** Writes a part, a rule or a workload into a plug-in project; which one is written behind the class name. */
public final class ContributionTemplate extends OptionTemplateSection implements IExecutableExtension {
    private static final String KEY_NAME = "name"; //$NON-NLS-1$
    private static final String HELP = "org.pagewright.help.extensionPlugin"; //$NON-NLS-1$

    private Kind kind = Kind.PART;

    @Override
    public void setInitializationData(@Nullable IConfigurationElement config, @Nullable String property,
            @Nullable Object data) {
        kind = Kind.valueOf(String.valueOf(data));
        setPageCount(1);
        if (kind.isClass()) {
            addOption(KEY_PACKAGE_NAME, Messages.ContributionTemplate_packageName, (String) null, 0);
            addOption(KEY_NAME, Messages.ContributionTemplate_className, kind.usualName(), 0);
        } else {
            addOption(KEY_NAME, Messages.ContributionTemplate_partId, kind.usualName(), 0);
        }
    }

    @Override
    public void addPages(@Nullable Wizard wizard) {
        WizardPage page = createPage(0, HELP);
        page.setTitle(getLabel());
        page.setDescription(getDescription());
        Objects.requireNonNull(wizard).addPage(page);
        markPagesAdded();
    }

    @Override
    public boolean isDependentOnParentWizard() {
        return true;
    }

    @Override
    protected void initializeFields(@Nullable IFieldData data) {
        initializePackage(Objects.requireNonNull(data).getId());
    }

    /** Comes before the files are written too, for a user who has not looked at the page. */
    @Override
    public void initializeFields(@Nullable IPluginModelBase pluginModel) {
        initializePackage(Objects.requireNonNull(pluginModel).getPluginBase().getId());
    }

    private void initializePackage(String plugin) {
        if (kind.isClass()) {
            initializeOption(KEY_PACKAGE_NAME, Contribution.packageFor(plugin));
        }
    }

    @Override
    public void validateOptions(@Nullable TemplateOption changed) {
        IStatus status = contribution().check();
        if (status.matches(IStatus.ERROR)) {
            WizardPage page = getPage(0);
            page.setErrorMessage(status.getMessage());
            page.setPageComplete(false);
        } else {
            resetPageState();
        }
    }

    @Override
    protected void generateFiles(@Nullable IProgressMonitor monitor) throws CoreException {
        IFolder source = kind.isClass() ? getSourceFolder(monitor) : null;
        contribution().create(project, source == null ? "" : source.getProjectRelativePath().toString()); //$NON-NLS-1$
    }

    @Override
    protected void updateModel(@Nullable IProgressMonitor monitor) throws CoreException {
        IPluginExtension extension = createExtension(kind.point(), true);
        IPluginElement element = model.getFactory().createElement(extension);
        element.setName(kind.element());
        element.setAttribute(kind.attribute(), contribution().value());
        extension.add(element);
        if (!extension.isInTheModel()) {
            model.getPluginBase().add(extension);
        }
    }

    private Contribution contribution() {
        String packageName = getStringOption(KEY_PACKAGE_NAME);
        String name = getStringOption(KEY_NAME);
        return new Contribution(kind, packageName == null ? "" : packageName, name == null ? "" : name); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    public IPluginReference[] getDependencies(@Nullable String schemaVersion) {
        return kind.bundles().stream().map(id -> new PluginReference(id, "1.0.0", IMatchRules.COMPATIBLE)) //$NON-NLS-1$
                .toArray(IPluginReference[]::new);
    }

    @Override
    public String[] getNewFiles() {
        return kind.isClass() ? new String[0] : new String[] { "parts/" }; //$NON-NLS-1$
    }

    @Override
    public String getUsedExtensionPoint() {
        return kind.point();
    }

    @Override
    public String getSectionId() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected URL getInstallURL() {
        return bundle().getEntry("/"); //$NON-NLS-1$
    }

    @Override
    protected ResourceBundle getPluginResourceBundle() {
        return Platform.getResourceBundle(bundle());
    }

    private static Bundle bundle() {
        return FrameworkUtil.getBundle(ContributionTemplate.class);
    }
}
