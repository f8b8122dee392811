import type { IdentityProvider } from '@rinjo/contract';
import type { Guide } from './guide';

export const enGuides: Readonly<Record<IdentityProvider, Guide>> = {
  entra: {
    name: 'Microsoft Entra ID',
    before: 'Sign in to the Microsoft Entra admin center as a Cloud Application Administrator or higher.',
    create: [
      {
        text: 'In the menu on the left go to “Entra ID” > “Enterprise apps” > “All applications”, press “New application” and choose “Create your own application”.',
      },
      {
        text: 'Enter a name, choose “Integrate any other application you don’t find in the gallery (Non-gallery)” and press “Create”.',
        fields: [{ label: 'Name', text: 'Rinjo' }],
      },
      { text: 'In the new application, under “Manage” > “Single sign-on”, choose “SAML”.' },
      {
        text: 'Press “Edit” at “Basic SAML Configuration”, enter these values and press “Save”.',
        fields: [
          { label: 'Identifier (Entity ID)', of: 'entityId' },
          { label: 'Reply URL (Assertion Consumer Service URL)', of: 'acsUrl' },
          { label: 'Sign on URL', of: 'loginUrl' },
        ],
      },
      {
        text: 'At “SAML Certificates” press “Edit” beside “Token signing certificate”, set “Signing Option” to “Sign SAML response and assertion” and “Signing Algorithm” to “SHA-256”, and press “Save”.',
      },
    ],
    metadata: [
      {
        text: 'Copy the “App Federation Metadata Url” from “SAML Certificates” and paste it into “URL” below. With the URL, new certificates are taken over without your help.',
      },
    ],
    attributes: [
      {
        text: 'E-mail address and display name are sent from the start. Just check that “Attributes & Claims” lists emailaddress with the value user.mail.',
      },
      {
        text: 'If you want groups too: “Attributes & Claims” > “Edit” > “Add a group claim”, and choose “Groups assigned to the application”. What is sent are the object IDs of the groups.',
      },
    ],
    people: [
      {
        text: 'Under “Manage” > “Users and groups” > “Add user/group”, assign those who are to use it. Nobody else can sign in.',
      },
    ],
    mend: {
      entity_id: '“Single sign-on” > “Basic SAML Configuration” > “Identifier (Entity ID)”',
      acs: '“Single sign-on” > “Basic SAML Configuration” > “Reply URL”',
      signing: '“Single sign-on” > “SAML Certificates” > “Edit” > “Signing Option” and “Signing Algorithm”',
      certificate: '“Single sign-on” > “SAML Certificates” > “App Federation Metadata Url”',
      name_id: '“Single sign-on” > “Attributes & Claims” > “Unique User Identifier (Name ID)”',
      attributes: '“Single sign-on” > “Attributes & Claims”',
      people: '“Users and groups”. The reason is in the “Sign-in logs”',
      encryption: '“Security” > “Token encryption”',
      clock: 'The clock of Entra ID is right. Check the clock of the server that runs Rinjo',
    },
  },
  okta: {
    name: 'Okta',
    before: 'Sign in to the Okta Admin Console as an administrator who may add applications.',
    create: [
      {
        text: 'Go to “Applications” > “Applications”, press “Create App Integration”, choose “SAML 2.0” and press “Next”.',
      },
      { text: 'Enter a name and press “Next”.', fields: [{ label: 'App name', text: 'Rinjo' }] },
      {
        text: 'Enter these values under “SAML Settings”. Leave “Use this for Recipient URL and Destination URL” ticked.',
        fields: [
          { label: 'Single sign-on URL', of: 'acsUrl' },
          { label: 'Audience URI (SP Entity ID)', of: 'entityId' },
          { label: 'Name ID format', text: 'Persistent' },
        ],
      },
      {
        text: 'Open “Show Advanced Settings” and check that “Response” and “Assertion Signature” are both “Signed” and that the signature algorithm is RSA-SHA256. They are so by default.',
      },
      {
        text: 'Press “Next”, choose “I’m an Okta customer adding an internal app” and press “Finish”.',
      },
    ],
    metadata: [
      {
        text: 'Copy the “Metadata URL” from the “Sign On” tab of the application and paste it into “URL” below. With the URL, new certificates are taken over without your help.',
      },
    ],
    attributes: [
      {
        text: 'On the “General” tab of the application press “Edit” at “SAML Settings” and add these two under “Attribute Statements”.',
        fields: [
          { label: 'Value of email', text: 'user.email' },
          { label: 'Value of displayName', text: 'user.displayName' },
        ],
      },
      {
        text: 'If you want groups too, add them under “Group Attribute Statements”. Use the filter “Matches regex” to send only those that are needed. What is sent are the names of the groups.',
        fields: [
          { label: 'Name', text: 'groups' },
          { label: 'Filter, for example', text: 'Rinjo.*' },
        ],
      },
    ],
    people: [
      {
        text: 'On the “Assignments” tab of the application press “Assign” and choose people or groups. Nobody else can sign in.',
      },
    ],
    mend: {
      entity_id: '“General” tab > “SAML Settings” > “Audience URI (SP Entity ID)”',
      acs: '“General” tab > “SAML Settings” > “Single sign-on URL”',
      signing:
        '“General” tab > “SAML Settings” > “Show Advanced Settings” > “Response”, “Assertion Signature”, “Signature Algorithm”',
      certificate: '“Sign On” tab > “SAML Signing Certificates” and “Metadata URL”',
      name_id: '“General” tab > “SAML Settings” > “Name ID format” (Persistent)',
      attributes: '“General” tab > “SAML Settings” > “Attribute Statements”',
      people: '“Assignments” tab. The reason is under “Reports” > “System Log”',
      encryption: '“General” tab > “SAML Settings” > “Show Advanced Settings” > “Assertion Encryption”',
      clock: 'The clock of Okta is right. Check the clock of the server that runs Rinjo',
    },
  },
  google: {
    name: 'Google Workspace',
    before:
      'Sign in to the Google Admin console as a super administrator. Changes can take up to 24 hours to work.',
    create: [
      {
        text: 'In the menu go to “Apps” > “Web and mobile apps” and press “Add app” > “Add custom SAML app”.',
      },
      { text: 'Enter a name and press “Continue”.', fields: [{ label: 'App name', text: 'Rinjo' }] },
      {
        text: 'On “Google Identity Provider details” press “Download metadata”, keep the file for the next step here, and press “Continue”.',
      },
      {
        text: 'Enter these values on “Service provider details”. Leave “Signed response” unticked: with it, the assertion is not signed.',
        fields: [
          { label: 'ACS URL', of: 'acsUrl' },
          { label: 'Entity ID', of: 'entityId' },
          { label: 'Name ID format', text: 'PERSISTENT' },
          { label: 'Name ID', text: 'Basic Information > Primary email' },
        ],
      },
    ],
    metadata: [
      {
        text: 'Choose the file GoogleIDPMetadata.xml at “File” below. To get it again later, press “Download metadata” on the page of the application.',
      },
      { text: 'Certificates of Google last five years. When you renew one, take the new file in here.' },
    ],
    attributes: [
      {
        text: 'On “Attribute mapping” press “Add mapping”, choose the Google Directory attribute on the left, enter the app attribute on the right, and press “Finish”. Google has no attribute with the whole name, so the last name becomes the display name; people can change it here themselves.',
        fields: [
          { label: 'Primary email', text: 'email' },
          { label: 'Last name', text: 'displayName' },
        ],
      },
      {
        text: 'If you want groups too, choose those to send under “Group membership (optional)” and enter the app attribute. What is sent are the names of the groups.',
        fields: [{ label: 'App attribute', text: 'groups' }],
      },
    ],
    people: [
      {
        text: 'Open “User access” of the application and choose “ON for everyone”, or switch it on for organizational units or groups, and press “Save”. It is off at first.',
      },
    ],
    mend: {
      entity_id: '“Service provider details” of the application > “Entity ID”',
      acs: '“Service provider details” of the application > “ACS URL”',
      signing: '“Service provider details” of the application: untick “Signed response”',
      certificate: '“Download metadata” of the application, or “Manage certificates”',
      name_id: '“Service provider details” of the application > “Name ID format” and “Name ID”',
      attributes: '“SAML attribute mapping” of the application',
      people:
        '“User access” of the application. The reason is under “Reporting” > “Audit and investigation” > “SAML log events”',
      encryption:
        'Google cannot encrypt for custom applications. Stop requiring encryption in the settings of this connection',
      clock: 'The clock of Google is right. Check the clock of the server that runs Rinjo',
    },
  },
  hennge: {
    name: 'HENNGE One',
    before: 'Sign in to the admin console of HENNGE Access Control as an administrator.',
    create: [
      {
        text: 'In the menu on the left go to “System” > “Connected Services”, press “Add New Service” and choose “Add Service Manually”.',
      },
      {
        text: 'Enter these values under “Basic Configuration” and press “Submit”.',
        fields: [
          { label: 'Service name', text: 'Rinjo' },
          { label: 'ACS URL', of: 'acsUrl' },
          { label: 'SP Issuer (Audience)', of: 'entityId' },
          { label: 'Name ID', text: 'Email' },
          { label: 'Name ID format', text: 'persistent' },
        ],
      },
    ],
    metadata: [
      {
        text: 'In the list of “Connected Services” press “Download” at “IdP metadata” of the service that you added, and choose that file at “File” below.',
      },
    ],
    attributes: [
      {
        text: 'Open the service under “Connected Services”, add these two at “Attribute Editor” > “Add new attribute row” and save. Choose the values from the list; for the display name you can choose family name and given name one after the other.',
        fields: [
          { label: 'Attribute with the e-mail address', text: 'email' },
          { label: 'Attribute with the display name', text: 'displayName' },
        ],
      },
    ],
    people: [
      {
        text: 'In the menu on the left go to “Access Policy Group”, open the group of those who are to use it, and add the service to the ones that it allows.',
      },
    ],
    mend: {
      entity_id: '“Connected Services” > the service > “SP Issuer (Audience)”',
      acs: '“Connected Services” > the service > “ACS URL”',
      signing: '“Connected Services” > the service: how it signs (choose a key with SHA-256)',
      certificate: '“Connected Services” > the service > “Download” at “IdP metadata”',
      name_id: '“Connected Services” > the service > “Name ID” and “Name ID format”',
      attributes: '“Connected Services” > the service > “Attribute Editor”',
      people: '“Access Policy Group”: the services that it allows',
      encryption:
        '“Connected Services” > the service: encryption. Where there is none, stop requiring it in the settings of this connection',
      clock: 'The clock of HENNGE One is right. Check the clock of the server that runs Rinjo',
    },
  },
  other: {
    name: 'Another identity provider',
    before: 'Any identity provider with SAML 2.0 can be connected. The words on its pages may differ.',
    create: [
      {
        text: 'Add a new SAML 2.0 application (service provider) at the identity provider. If it can read metadata, it only needs this address, or the file.',
        fields: [{ label: 'Address of our metadata', of: 'metadataUrl' }],
      },
      {
        text: 'To enter it by hand, use these values.',
        fields: [
          { label: 'Entity ID (audience, issuer)', of: 'entityId' },
          { label: 'ACS URL (reply URL, HTTP-POST)', of: 'acsUrl' },
          { label: 'Single logout URL (HTTP-Redirect)', of: 'sloUrl' },
          { label: 'Format of the NameID', text: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' },
        ],
      },
      { text: 'Have both response and assertion signed with RSA-SHA256.' },
    ],
    metadata: [
      {
        text: 'Get the metadata of the identity provider, as a URL or an XML file. With the URL, new certificates are taken over without your help.',
      },
    ],
    attributes: [
      {
        text: 'Have attributes of these names sent. If yours have other names, enter those in the fields below.',
        fields: [
          { label: 'E-mail address', text: 'email' },
          { label: 'Display name', text: 'displayName' },
          { label: 'Groups (optional, several values)', text: 'groups' },
        ],
      },
    ],
    people: [{ text: 'Allow people or groups to use the application.' }],
    mend: {
      entity_id: 'Settings of the application: entity ID (audience)',
      acs: 'Settings of the application: ACS URL (reply URL, recipient, destination)',
      signing: 'Settings of the application: what is signed, and with which algorithm',
      certificate: 'Signing certificate and metadata of the identity provider',
      name_id: 'Settings of the application: format of the NameID',
      attributes: 'Settings of the application: attributes (claims)',
      people: 'Who may use the application. The log of the identity provider has the reason',
      encryption: 'Settings of the application: encryption of assertions',
      clock: 'Set the clock of the identity provider by NTP',
    },
  },
};
