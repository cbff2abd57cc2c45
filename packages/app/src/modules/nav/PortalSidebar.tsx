import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import { RiMenuLine, RiSearchLine } from '@remixicon/react';
import { SidebarLogo } from './SidebarLogo';

/** Home and catalog first, then every other page by its title; personal things at the bottom. */
export function PortalSidebar({ navItems }: NavContentComponentProps) {
  const nav = navItems.withComponent(NavItem);

  // These two have a modal and a counting item of their own below.
  nav.take('page:search');
  nav.take('page:notifications');
  const settings = nav.take('page:user-settings');

  return (
    <Sidebar>
      <SidebarLogo />
      <SidebarGroup label="Search" icon={<RiSearchLine />} to="/search">
        <SidebarSearchModal />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<RiMenuLine />}>
        {nav.take('page:home')}
        {nav.take('page:catalog')}
        <SidebarDivider />
        <SidebarScrollWrapper>
          {nav.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      {/* On a narrow screen a group is a tab whose items open above it. */}
      <SidebarGroup label="You" icon={<UserSettingsSignInAvatar />}>
        <NotificationsSidebarItem />
        {settings}
      </SidebarGroup>
    </Sidebar>
  );
}

function NavItem({ href, icon, title }: NavContentNavItem) {
  return <SidebarItem icon={() => icon} to={href} text={title} />;
}
